import { css } from "./css.ts";

/** Reset and bare elements: type, rhythm, links, focus. Line heights follow the script, not the page. */
export const baseCss = css`
  @layer reset {
    *,
    ::before,
    ::after {
      box-sizing: border-box;
      margin: 0;
      padding: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    fieldset {
      border: 0;
      min-width: 0;
    }
    button,
    input,
    select,
    textarea {
      font: inherit;
      color: inherit;
    }
    svg {
      display: block;
      flex: none;
    }
    [hidden] {
      display: none !important;
    }
  }
  @layer base {
    html {
      background: var(--bg);
      color: var(--text);
      font-family:
        -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei",
        "Noto Sans CJK SC", sans-serif;
      line-height: 1.55;
      line-break: strict;
      text-autospace: normal;
      overflow-wrap: break-word;
      scroll-padding: 5rem 0 6rem;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    html[data-size="large"] {
      font-size: 125%;
    }
    :lang(zh) {
      line-height: 1.75;
    }
    :lang(zh) :is(em, i, cite, address) {
      font-style: normal;
    }
    :lang(en) {
      line-height: 1.55;
    }
    body {
      font-size: 1.0625rem;
    }
    h1,
    h2,
    h3 {
      font-weight: 650;
      line-height: 1.4;
      text-wrap: balance;
    }
    h1 {
      font-size: 1.875rem;
      letter-spacing: -0.01em;
    }
    h2 {
      font-size: 1.5rem;
    }
    h3 {
      font-size: 1.25rem;
    }
    b,
    strong,
    th {
      font-weight: 650;
    }
    small {
      font-size: 0.875rem;
    }
    time,
    .num {
      font-variant-numeric: tabular-nums;
      text-autospace: no-autospace;
    }
    a {
      color: var(--accent);
      text-underline-offset: 0.2em;
      text-decoration-thickness: 1px;
    }
    a:hover {
      color: var(--accent-strong);
      text-decoration-thickness: 2px;
    }
    :focus-visible {
      outline: 3px solid var(--text);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--focus);
      border-radius: 4px;
    }
    summary {
      cursor: pointer;
      color: var(--accent);
      width: fit-content;
      min-height: 2rem;
    }
    blockquote {
      border-inline-start: 3px solid var(--line);
      padding-inline-start: 1rem;
    }
    @media (prefers-reduced-motion: no-preference) {
      a,
      button,
      .button,
      .choice {
        transition:
          color 120ms,
          background-color 120ms,
          border-color 120ms;
      }
    }
  }
`;
