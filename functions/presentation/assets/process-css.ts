import { css } from "./css.ts";

/** The two pictures of time: the process (what comes next) and the timeline (what was said and done). */
export const processCss = css`
  @layer parts {
    .steps > li {
      position: relative;
      padding: 0 0 1.5rem 3rem;
    }
    .steps > li:last-child {
      padding-bottom: 0;
    }
    .steps > li::before {
      content: "";
      position: absolute;
      inset: 0.25rem auto -0.25rem 0.8125rem;
      border-inline-start: 2px solid var(--line);
    }
    .steps > li:last-child::before {
      display: none;
    }
    .steps > .done::before {
      border-color: var(--accent);
    }
    .dot {
      position: absolute;
      inset: 0.0625rem auto auto 0;
      display: grid;
      place-items: center;
      width: 1.75rem;
      height: 1.75rem;
      border: 2px solid var(--border);
      border-radius: 50%;
      background: var(--bg);
      color: var(--muted);
      font-size: 0.875rem;
      line-height: 1;
    }
    .done .dot {
      background: var(--accent);
      border-color: var(--accent);
      color: var(--on-accent);
    }
    [aria-current="step"] .dot {
      border-color: var(--accent);
      box-shadow: inset 0 0 0 0.3125rem var(--bg);
      background: var(--accent);
    }
    .steps b {
      margin-inline-end: 0.5rem;
    }
    .todo b {
      font-weight: 400;
    }
    .entries > li {
      padding-block: 1.25rem;
      border-top: 1px solid var(--line);
      max-width: none;
    }
    .entries > li > * + * {
      margin-top: 0.375rem;
    }
    .entries .own {
      padding: 1rem 1.25rem;
      border: 0;
      border-radius: 12px;
      background: var(--surface);
    }
    .entries .own + .own {
      margin-top: 0.75rem;
    }
    .entries .own + :not(.own) {
      border-top-color: transparent;
    }
    .entries .system {
      padding-block: 0.625rem;
      color: var(--muted);
      font-size: 0.9375rem;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.75rem;
    }
    .who time {
      color: var(--muted);
      font-size: 0.9375rem;
    }
    .because {
      margin-top: 0.75rem;
    }
    .because > :not(summary) {
      margin-top: 0.5rem;
    }
  }
`;
