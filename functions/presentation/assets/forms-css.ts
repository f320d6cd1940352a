import { css } from "./css.ts";

/** Fields, choices, buttons. A finger fits on everything: 48 px on public pages, 36 px on the desk. */
export const formsCss = css`
  @layer parts {
    .field > * + * {
      margin-top: 0.5rem;
    }
    .field + .field,
    .group > legend ~ * {
      margin-top: 1.5rem;
    }
    .group > .buttons {
      margin-top: 1.5rem;
    }
    .group > legend + *,
    .group > .field + details {
      margin-top: 0.75rem;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: 1rem 1.5rem;
      align-items: end;
    }
    .pair > .field {
      margin: 0;
    }
    label,
    legend {
      font-weight: 650;
    }
    label .optional,
    legend .optional {
      color: var(--muted);
      font-weight: 400;
    }
    :lang(zh) .optional {
      margin-inline-start: -0.375em;
    }
    legend {
      margin-bottom: 0.75rem;
    }
    .title {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      font-size: 1.25rem;
      line-height: 1.4;
    }
    .step-number {
      display: inline-grid;
      place-items: center;
      flex: none;
      width: 2rem;
      height: 2rem;
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: 1rem;
    }
    .input {
      display: block;
      width: 100%;
      min-width: 0;
      min-height: 3rem;
      padding: 0.5rem 0.75rem;
      background: var(--bg);
      border: 1.5px solid var(--border);
      border-radius: 4px;
    }
    .input:hover {
      border-color: var(--text);
    }
    textarea.input {
      resize: vertical;
    }
    .group details > .field {
      margin-top: 1rem;
    }
    .short {
      max-width: 20rem;
    }
    .hint,
    .counter {
      font-size: 0.9375rem;
    }
    .wrong {
      border-inline-start: 4px solid var(--late);
      padding-inline-start: 1rem;
    }
    .wrong .input {
      border-color: var(--late);
      border-width: 2px;
    }
    .error {
      color: var(--late);
      font-weight: 650;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: center;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.5rem;
      min-height: 3rem;
      padding: 0.5rem 1.5rem;
      border: 2px solid var(--accent);
      border-radius: 8px;
      background: var(--accent);
      color: var(--on-accent);
      font-weight: 650;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
    }
    .button:hover {
      background: var(--accent-strong);
      border-color: var(--accent-strong);
      color: var(--on-accent);
    }
    .quiet {
      background: transparent;
      color: var(--accent);
    }
    .quiet:hover {
      background: var(--accent-soft);
      color: var(--accent-strong);
    }
    .as-link {
      min-height: 2.75rem;
      padding: 0.25rem 0;
      border: 0;
      background: none;
      color: var(--accent);
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    .as-link:hover {
      color: var(--accent-strong);
      text-decoration-thickness: 2px;
    }
    @media (max-width: 30rem) {
      .wide .button {
        width: 100%;
      }
    }
  }
`;
