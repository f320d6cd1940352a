import { css } from "./css.ts";

/** What is read at a glance: numbers, amounts, tags, the budget bar, the mark of an outcome. */
export const marksCss = css`
  @layer parts {
    .key {
      font-size: clamp(1.5rem, 6.4vw, 2.5rem);
      font-weight: 650;
      line-height: 1.3;
      letter-spacing: 0.02em;
      font-variant-numeric: tabular-nums;
    }
    .key span {
      white-space: nowrap;
    }
    .amount {
      font-size: clamp(1.75rem, 8.5vw, 2.5rem);
      line-height: 1.25;
      font-variant-numeric: tabular-nums;
    }
    .qr {
      display: grid;
      gap: 0.5rem;
      justify-items: start;
      margin-top: 2rem;
    }
    .tag {
      display: inline-flex;
      align-items: center;
      gap: 0.375em;
      padding: 0 0.5rem;
      border: 1px solid transparent;
      border-radius: 4px;
      background: var(--surface);
      color: var(--muted);
      font-size: 0.875rem;
      font-weight: 650;
      line-height: 1.75;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      vertical-align: 0.05em;
    }
    .tag.ok {
      background: var(--ok-soft);
      color: var(--ok);
    }
    .tag.warn {
      background: var(--warn-soft);
      color: var(--warn);
    }
    .tag.late {
      background: var(--late-soft);
      color: var(--late);
    }
    .tag.info {
      background: var(--info-soft);
      color: var(--info);
    }
    .meter {
      display: block;
      width: 100%;
      height: 0.75rem;
      border-radius: 6px;
      border: 1px solid var(--border);
    }
    .meter .used {
      fill: var(--accent);
    }
    .meter .asked {
      fill: var(--warn);
    }
    .meter .gap {
      fill: var(--bg);
    }
    .outcome-mark {
      display: inline-grid;
      place-items: center;
      width: 3.5rem;
      height: 3.5rem;
      border-radius: 50%;
      background: var(--info-soft);
      color: var(--info);
    }
    .outcome-mark.check {
      background: var(--ok-soft);
      color: var(--ok);
    }
    .outcome > * + * {
      margin-top: 1rem;
    }
    @media (forced-colors: active) {
      .meter .used {
        fill: Highlight;
      }
      .meter .asked {
        fill: CanvasText;
      }
      .choice:has(:checked) {
        outline: 3px solid Highlight;
      }
    }
  }
`;
