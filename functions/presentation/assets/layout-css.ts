import { css } from "./css.ts";

/** The frame of every page: skip link, top bar, one column, footer with help in the same place (WCAG 3.2.6). */
export const layoutCss = css`
  @layer layout {
    .skip {
      position: absolute;
      inset-inline-start: 1rem;
      top: -6rem;
      z-index: 3;
      background: var(--bg);
      padding: 0.5rem 1rem;
    }
    .skip:focus {
      top: 0.5rem;
    }
    .groups > * + * {
      margin-top: 2.5rem;
    }
    .mark {
      fill: none;
      stroke: var(--bg);
      stroke-width: 2.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .bar,
    .page,
    .foot > div {
      max-width: 46rem;
      margin-inline: auto;
      padding-inline: 1rem;
    }
    .top {
      border-bottom: 1px solid var(--line);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1rem;
      min-height: 3.75rem;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      margin-inline-end: auto;
      font-weight: 650;
      color: inherit;
      text-decoration: none;
    }
    .brand svg {
      color: var(--accent);
    }
    .brand small {
      color: var(--muted);
      font-weight: 400;
      padding-inline-start: 0.625rem;
      border-inline-start: 1px solid var(--line);
    }
    .bar a {
      display: inline-flex;
      align-items: center;
      min-height: 3rem;
    }
    .page {
      padding-block: 2rem 4rem;
    }
    .stack > * + * {
      margin-top: 1rem;
    }
    .stack > * + :is(section, .card, form, fieldset, .buttons) {
      margin-top: 1.5rem;
    }
    .stack > * + h2 {
      margin-top: 2rem;
    }
    .stack > h1 + * {
      margin-top: 0.75rem;
    }
    .lead {
      font-size: 1.125rem;
    }
    .eyebrow,
    .meta,
    .hint {
      color: var(--muted);
    }
    .eyebrow,
    .meta {
      font-size: 0.9375rem;
    }
    .eyebrow + h1 {
      margin-top: 0.25rem;
    }
    p,
    li,
    dd {
      max-width: 68ch;
    }
    .foot {
      background: var(--surface);
      border-top: 1px solid var(--line);
      font-size: 0.9375rem;
    }
    .foot > div {
      padding-block: 2rem;
      display: grid;
      gap: 0.5rem;
    }
    .foot ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5rem;
    }
    .foot li a {
      display: inline-block;
      padding-block: 0.625rem;
    }
    .phone {
      font-size: 1.25rem;
      font-weight: 650;
    }
    .sr {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (max-width: 30rem) {
      :lang(en) .brand small {
        display: none;
      }
      h1 {
        font-size: 1.625rem;
      }
      .page {
        padding-block-start: 1.5rem;
      }
    }
  }
`;
