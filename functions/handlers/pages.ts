import { secureSecrets } from "../adapters/crypto/secure-secrets.ts";
import { instantOf } from "../domain/instant.ts";
import { createPagesHandles } from "./pages/pages-handles.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction, secure } from "./wiring/http-function.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

/** No store and no key: the form can be had while everything behind it is away. */
export const handler = httpFunction("pages", () => {
  const { LAMBDA_TASK_ROOT: folder } = readEnvironment(["LAMBDA_TASK_ROOT"]);
  const front = { inUse: readPolicyPack(folder), now: () => instantOf(Date.now()), secrets: secureSecrets };
  return Promise.resolve({ front, handles: createPagesHandles({ front, secure }) });
});
