import { baseCss } from "./base-css.ts";
import { caseCss } from "./case-css.ts";
import { choicesCss } from "./choices-css.ts";
import { deskCss } from "./desk-css.ts";
import { formsCss } from "./forms-css.ts";
import { layoutCss } from "./layout-css.ts";
import { marksCss } from "./marks-css.ts";
import { partsCss } from "./parts-css.ts";
import { printCss } from "./print-css.ts";
import { processCss } from "./process-css.ts";
import { tableCss } from "./table-css.ts";
import { tokensCss } from "./tokens.ts";

const order = "@layer reset,tokens,base,layout,parts,desk,print;";

/** Line breaks and indentation are for us; readers get neither. No string in our CSS holds two blanks in a row. */
const squeeze = (source: string): string =>
  source
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/;}/g, "}");

/** The one stylesheet of all pages; the layer order, not the order of rules, decides what wins. */
export const stylesheet = squeeze(
  [
    order,
    tokensCss,
    baseCss,
    layoutCss,
    formsCss,
    choicesCss,
    partsCss,
    marksCss,
    processCss,
    deskCss,
    tableCss,
    caseCss,
    printCss,
  ].join(""),
);
