import { css } from "./css.ts";

/** Tables shed columns by the width they have, not by the window's; what they shed stands in a second line. */
export const tableCss = css`
  @layer desk {
    .region {
      container-type: inline-size;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 0.875rem;
    }
    th,
    td {
      padding: 0.5rem 0.75rem;
      text-align: start;
      border-bottom: 1px solid var(--line);
    }
    thead th {
      color: var(--muted);
      white-space: nowrap;
    }
    th[scope="row"] {
      font-weight: 400;
    }
    .unseen,
    .unseen th {
      font-weight: 650;
    }
    tbody tr:hover {
      background: var(--surface);
    }
    tr.warn > :first-child {
      box-shadow: inset 4px 0 var(--warn);
    }
    tr.late > :first-child {
      box-shadow: inset 4px 0 var(--late);
    }
    .end {
      text-align: end;
    }
    .nowrap {
      white-space: nowrap;
    }
    .narrow {
      display: none;
    }
    td a,
    th a {
      display: inline-block;
      min-height: 1.5rem;
    }
    @container (max-width: 48rem) {
      .wide-only {
        display: none;
      }
      .narrow {
        display: block;
        color: var(--muted);
        font-weight: 400;
      }
      .nowrap,
      .nowrap .tag {
        white-space: normal;
      }
      th,
      td {
        padding-inline: 0.5rem;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
    }
  }
`;
