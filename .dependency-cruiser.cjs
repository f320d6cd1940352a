/** The arrows of the architecture; docs/decisions/0001-ground.md says why. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed },
});
const core = "^(node:)?(crypto|buffer|util|path|fs|url|stream|events|zlib|assert)(/.*)?$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    only(
      "domain-is-pure",
      "^functions/domain",
      ["^functions/domain", "node_modules/(zod|temporal-polyfill|temporal-spec)/"],
      "domain imports zod, Temporal and itself",
    ),
    only(
      "application-knows-domain",
      "^functions/application",
      ["^functions/(application|domain)", "node_modules/(zod|temporal-polyfill|temporal-spec)/"],
      "use cases see ports, not technology",
    ),
    only(
      "presentation-knows-domain",
      "^functions/presentation",
      [
        "^functions/(presentation|domain)",
        "node_modules/(hono|intl-messageformat|zod|temporal-polyfill|temporal-spec|@formatjs|tslib)/",
      ],
      "pages and mails are pure functions of values",
    ),
    {
      name: "adapters-see-ports",
      severity: "error",
      from: { path: "^functions/adapters" },
      to: { path: "^functions/(handlers|presentation)" },
    },
    {
      name: "sdk-in-adapters-only",
      severity: "error",
      from: { path: "^(functions|local|infra)", pathNot: "^(functions/adapters|local/|functions/handlers/wiring)" },
      to: { path: "node_modules/@aws-sdk/" },
    },
    {
      name: "cdk-in-infra-only",
      severity: "error",
      from: { pathNot: "^(infra|tests/infra)" },
      to: { path: "node_modules/(aws-cdk-lib|constructs|cdk-nag)/" },
    },
    {
      name: "nothing-imports-local",
      severity: "error",
      from: { path: "^(functions|infra|policy)" },
      to: { path: "^local/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
