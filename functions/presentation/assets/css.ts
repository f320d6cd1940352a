/**
 * Marks a string as CSS for editors and for the formatter. Nothing is interpolated but numbers and names from
 * our own token table, so nothing needs escaping.
 */
export const css = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: strings }, ...values);
