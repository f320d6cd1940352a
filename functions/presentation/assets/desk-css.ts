import { css } from "./css.ts";

/** The desk: denser and wider than the public pages. */
export const deskCss = css`
  @layer desk {
    .desk {
      font-size: 1rem;
    }
    .desk .bar,
    .desk .page {
      max-width: 90rem;
      padding-inline: 1.5rem;
    }
    .desk .bar a:not(.brand) {
      min-height: 2.75rem;
    }
    .desk .page {
      padding-block: 1.5rem 3rem;
    }
    .desk :is(.input, .button) {
      min-height: 2.25rem;
      padding-block: 0.25rem;
    }
    .desk .button {
      padding-inline: 1rem;
    }
    .desk .choice {
      min-height: 2.25rem;
      padding: 0.25rem 0.75rem;
    }
    .desk .card {
      padding: 1.25rem;
    }
    .desk h1 {
      font-size: 1.5rem;
    }
    .desk h2,
    .desk .card h2 {
      font-size: 1.125rem;
    }
    .desk h3 {
      font-size: 1rem;
    }
    .desk .notice {
      padding: 0.5rem 1rem;
    }
    .desk .notice + .notice {
      margin-top: 0.5rem;
    }
    .heading {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 1rem;
    }
    .heading > :last-child:not(:first-child, p) {
      margin-inline-start: auto;
    }
    .tabs {
      display: flex;
      overflow-x: auto;
      gap: 0.25rem;
      border-bottom: 1px solid var(--line);
    }
    .tabs a {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 2.75rem;
      padding-inline: 0.75rem;
      color: var(--muted);
      text-decoration: none;
      white-space: nowrap;
      border-bottom: 3px solid transparent;
    }
    .tabs a:hover {
      color: var(--text);
      background: var(--surface);
    }
    .tabs [aria-current] {
      color: var(--accent);
      border-color: var(--accent);
      font-weight: 650;
    }
    .tabs :focus-visible {
      outline-offset: -3px;
    }
    .bar nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.25rem;
      margin-inline-end: auto;
    }
    .desk .brand {
      margin-inline-end: 1rem;
    }
    .bar nav [aria-current] {
      color: inherit;
      font-weight: 650;
      text-decoration: none;
      box-shadow: inset 0 -3px var(--accent);
    }
    .staff {
      display: flex;
      align-items: center;
      gap: 1rem;
    }
    .filter {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }
    .filter .input {
      width: auto;
    }
    .filter [type="search"] {
      flex: 0 1 20rem;
    }
    .narrow-page .page {
      max-width: 52rem;
    }
    .bullets {
      padding-inline-start: 1.25rem;
      list-style: disc;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      align-items: baseline;
      justify-content: space-between;
    }
    button.choice {
      width: 100%;
      background: none;
      text-align: start;
    }
    @media (max-width: 30rem) {
      .desk .brand small {
        display: none;
      }
      .desk .brand {
        white-space: nowrap;
      }
      .desk :is(.bar, .page, .case-head) {
        padding-inline: 1rem;
      }
    }
    .empty {
      padding: 3rem 1rem;
      text-align: center;
      color: var(--muted);
    }
    .empty p {
      margin-inline: auto;
    }
  }
`;
