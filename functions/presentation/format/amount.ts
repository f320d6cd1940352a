/** What people write around an amount: ¥ (also full-width and with CN), 人民币, RMB, CNY before; 元, 圆, 元整, yuan after. */
const dressed = /^(?:人民币|rmb|cny|cn¥|¥)?\s*([\d,.]+)\s*(?:[元圆]整?|yuan|rmb|cny)?$/;
const bare = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/;

/**
 * Reads an amount in yuan as an approver types it: 1280, 1,280.00, full-width digits, with 元 or ¥. Answers fen, or
 * undefined when the text is not one clear amount ("1,28", three decimals, a minus): guessing about money is not allowed.
 */
export const parseAmount = (text: string): number | undefined => {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const figures = dressed.exec(plain)?.[1];
  if (figures === undefined || !bare.test(figures)) return undefined;
  const [whole = "", fraction = ""] = figures.replaceAll(",", "").split(".");
  const minor = Number(`${whole}${fraction.padEnd(2, "0")}`);
  return Number.isSafeInteger(minor) ? minor : undefined;
};
