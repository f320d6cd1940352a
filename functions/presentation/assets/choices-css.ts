import { css } from "./css.ts";

/** Radio buttons on cards that a thumb can hit; questions of one answer appear when it is chosen, without a script. */
export const choicesCss = css`
  @layer parts {
    .choices {
      display: grid;
      gap: 0.75rem;
    }
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    }
    .cards {
      grid-auto-flow: dense;
    }
    .cards > div {
      display: contents;
    }
    .cards .reveal {
      grid-column: 1 / -1;
    }
    .choice {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: 3rem;
      padding: 0.5rem 1rem;
      border: 1.5px solid var(--border);
      border-radius: 8px;
      font-weight: 400;
      cursor: pointer;
      position: relative;
    }
    .choice b {
      display: block;
    }
    .choice small {
      display: block;
      color: var(--muted);
    }
    .choice input {
      flex: none;
      width: 1.25rem;
      height: 1.25rem;
      accent-color: var(--accent);
    }
    .choice .icon {
      color: var(--accent);
      margin-inline-start: auto;
    }
    .choice:hover {
      border-color: var(--accent);
      background: var(--surface);
    }
    .choice:has(:checked) {
      border-color: var(--accent);
      background: var(--accent-soft);
      box-shadow: inset 0 0 0 1px var(--accent);
    }
    .choice:has(:checked) small {
      color: var(--text);
    }
    .choice:has(:focus-visible) {
      outline: 3px solid var(--text);
      outline-offset: 2px;
    }
    .tiles {
      grid-template-columns: repeat(auto-fill, minmax(min(10rem, 100%), 1fr));
      gap: 0.5rem;
    }
    .reveal {
      margin: 0.75rem 0 0.5rem 0.625rem;
      padding-inline-start: 1.25rem;
      border-inline-start: 3px solid var(--accent);
    }
    @supports selector(:has(*)) {
      .choice:not(:has(:checked)) + .reveal {
        display: none;
      }
    }
  }
`;
