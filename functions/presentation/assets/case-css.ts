import { css } from "./css.ts";

/** The case on one screen: what to do on the left, clocks and facts on the right, one column on a telephone. */
export const caseCss = css`
  @layer desk {
    .case-head {
      position: sticky;
      top: 0;
      z-index: 2;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1rem;
      padding: 0.625rem 1.5rem;
      background: var(--bg);
      border-bottom: 1px solid var(--line);
    }
    .case-head h1 {
      font-size: 1.125rem;
    }
    .case-head nav {
      display: flex;
      gap: 1rem;
      margin-inline-start: auto;
    }
    .case {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
      align-items: start;
    }
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
      min-width: 0;
    }
    @media (min-width: 64rem) {
      .case {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
    }
    @media (max-height: 40rem), (max-width: 48rem) {
      .case-head {
        position: static;
      }
    }
    .case .facts > div {
      padding-block: 0.375rem;
      font-size: 0.9375rem;
      grid-template-columns: minmax(5rem, 8rem) 1fr;
    }
    .command {
      border: 1px solid var(--line);
      border-radius: 8px;
    }
    .command + .command {
      margin-top: 0.5rem;
    }
    .command > summary {
      width: 100%;
      padding: 0.5rem 1rem;
      font-weight: 650;
      min-height: 2.5rem;
    }
    .command[open] > summary {
      border-bottom: 1px solid var(--line);
    }
    .command > form {
      padding: 1rem;
    }
    .command .field + .field {
      margin-top: 1rem;
    }
    .impossible {
      color: var(--muted);
      font-size: 0.9375rem;
    }
    .impossible li {
      padding-block: 0.25rem;
    }
    .clocks > li {
      padding-block: 0.625rem;
      border-top: 1px solid var(--line);
    }
    .clocks > li:first-child {
      border-top: 0;
      padding-top: 0;
    }
    .clocks > li:last-child {
      padding-bottom: 0;
    }
    .who [aria-current] {
      color: inherit;
      font-weight: 650;
      text-decoration: none;
    }
    .clocks .meta {
      font-size: 0.875rem;
    }
    .internal {
      background: var(--surface);
      margin-inline: -1.25rem;
      padding-inline: 1.25rem;
    }
    .mail-frame {
      width: 100%;
      height: 44rem;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: #fff;
    }
  }
`;
