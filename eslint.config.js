import tseslint from "typescript-eslint";

/** The domain is pure: no clock, no randomness, no I/O (design: Rules). */
const impureInDomain = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time is an argument." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time is an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "The domain makes nothing random.",
  },
];

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "cdk.out/",
      ".local/",
      "coverage/",
      "reports/",
      "**/*.mjs",
      "**/*.cjs",
      "**/*.js",
      ".stryker-tmp/",
      ".venv/",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["functions/domain/**/*.ts", "functions/application/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...impureInDomain] },
  },
  {
    files: ["local/**/*.ts", "bench/**/*.ts", "policy/**/*.ts", "infra/**/*.ts", "docs/**/*.ts", "tests/**/*.ts"],
    rules: { "no-console": "off" },
  },
  { files: ["tests/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
