import { css } from "./css.ts";

/** Cards, notices, facts, tags, clocks, money: hairlines instead of boxes in boxes. */
export const partsCss = css`
  @layer parts {
    .card {
      border: 1px solid var(--line);
      border-radius: 12px;
      padding: 1.5rem;
    }
    :is(.card, .notice, .summary) h2 {
      font-size: 1.25rem;
    }
    .soft h2 {
      font-size: 1.0625rem;
    }
    .soft > h2 + * {
      margin-top: 0.25rem;
    }
    .soft {
      background: var(--accent-soft);
      border-color: transparent;
    }
    .soft .meta,
    .soft .hint {
      color: var(--text);
    }
    .urgent {
      border: 2px solid var(--accent);
    }
    .big {
      font-size: 1.5rem;
      font-weight: 650;
      line-height: 1.4;
    }
    .panel {
      padding: 2rem 1.5rem;
      border-radius: 12px;
      background: var(--accent);
      color: var(--on-accent);
      border: 1px solid transparent;
    }
    .panel dl {
      display: grid;
      gap: 1rem;
      margin-top: 1.25rem;
    }
    .notice {
      display: flex;
      gap: 0.75rem;
      padding: 1rem 1.25rem;
      border-radius: 8px;
      border: 1px solid transparent;
      border-inline-start: 4px solid currentcolor;
      background: var(--info-soft);
      color: var(--info);
    }
    .notice > div {
      color: var(--text);
    }
    .notice svg {
      margin-top: 0.25rem;
    }
    .notice.ok {
      background: var(--ok-soft);
      color: var(--ok);
    }
    .notice.warn {
      background: var(--warn-soft);
      color: var(--warn);
    }
    .notice.late {
      background: var(--late-soft);
      color: var(--late);
    }
    .summary {
      border: 3px solid var(--late);
      border-radius: 8px;
      padding: 1.25rem 1.5rem;
    }
    .summary:focus {
      outline: 3px solid var(--focus);
      outline-offset: 0;
      box-shadow: none;
    }
    .summary a {
      color: var(--late);
      font-weight: 650;
      display: inline-block;
      padding-block: 0.25rem;
    }
    .facts > div {
      display: grid;
      grid-template-columns: minmax(7rem, 10rem) 1fr;
      gap: 0.25rem 1.5rem;
      padding-block: 0.75rem;
      border-top: 1px solid var(--line);
    }
    .facts > div:first-child {
      border-top: 0;
      padding-top: 0;
    }
    .facts > div:last-child {
      padding-bottom: 0;
    }
    .facts dt {
      color: var(--muted);
    }
    .facts.editable > div {
      grid-template-columns: minmax(7rem, 10rem) 1fr auto;
      align-items: baseline;
    }
    .facts .as-link {
      min-height: 1.75rem;
      padding-block: 0;
    }
    .lines {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .files li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.5rem;
      min-height: 2rem;
    }
    .files svg {
      color: var(--muted);
    }
    .subject > * + * {
      margin-top: 0.5rem;
    }
    .budget > * + * {
      margin-top: 0.5rem;
    }
    @media (max-width: 30rem) {
      .card,
      .panel {
        padding: 1rem;
      }
      .panel {
        padding-block: 1.5rem;
      }
      .facts > div,
      .facts.editable > div {
        grid-template-columns: 1fr auto;
      }
      .facts dd {
        grid-row: 2;
        grid-column: 1 / -1;
      }
      .facts dd + dd {
        grid-row: 1;
        grid-column: 2;
      }
    }
  }
`;
