/** Names of the `${Placeholder}`s in a definition, each once, in order of appearance. */
export const placeholdersOf = (definition: string): string[] => [
  ...new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name = ""]) => name)),
];
