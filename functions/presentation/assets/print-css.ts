import { css } from "./css.ts";

/** Paper: black on white, no bars, no forms, nothing torn in two. */
export const printCss = css`
  @layer print {
    @media print {
      :root,
      :root:not([data-theme="light"]) {
        --bg: #fff;
        --surface: #fff;
        --text: #000;
        --muted: #333;
        --line: #999;
        --border: #666;
        --accent: #000;
        --accent-soft: #fff;
        --on-accent: #fff;
      }
      .bar a:not(.brand),
      .skip,
      .no-print,
      .foot ul,
      form:not(.on-paper),
      .buttons {
        display: none;
      }
      .panel {
        background: none;
        color: #000;
        border: 2px solid #000;
      }
      .card,
      li,
      tr,
      .facts > div {
        break-inside: avoid;
      }
      .soft {
        border-color: var(--line);
      }
      .case {
        display: block;
      }
      .case-head {
        position: static;
      }
      a {
        text-decoration: none;
      }
    }
  }
`;
