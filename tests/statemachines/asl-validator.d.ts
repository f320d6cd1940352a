/** The package has no types of its own. */
declare module "asl-validator" {
  interface Verdict {
    readonly isValid: boolean;
    readonly errors: readonly object[];
  }
  const validate: (definition: unknown, options?: { checkPaths?: boolean; checkArn?: boolean }) => Verdict;
  export default validate;
}
