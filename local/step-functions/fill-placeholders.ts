const form = /\$\{(\w+)\}/g;

/**
 * The text of a state machine file with every `${Name}` replaced, as CloudFormation does on deployment. Throws when a value
 * is missing, or given for a name that does not occur: both are spelling mistakes.
 */
export const fillPlaceholders = (text: string, values: Readonly<Record<string, string>>): string => {
  const wanted = new Set([...text.matchAll(form)].map(([, name = ""]) => name));
  const missing = [...wanted].filter((name) => !Object.hasOwn(values, name));
  const unknown = Object.keys(values).filter((name) => !wanted.has(name));
  if (missing.length > 0) throw new Error(`no value for the placeholders ${missing.join(", ")}`);
  if (unknown.length > 0) throw new Error(`the placeholders ${unknown.join(", ")} do not occur`);
  return text.replace(form, (_, name: string) => JSON.stringify(values[name]).slice(1, -1));
};
