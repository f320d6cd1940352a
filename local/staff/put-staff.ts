import { readEnvironment } from "../../functions/handlers/wiring/environment.ts";
import { openCore } from "../../functions/handlers/wiring/open-core.ts";
import { keyAlias, tables } from "../../infra/names.ts";
import { packPolicy } from "../../policy/pack-policy.ts";
import { seedStaff } from "../desk/seed-staff.ts";

/**
 * Puts the staff of a YAML file into the directory of a deployed desk: the first ones have to come from somewhere. It uses
 * the account that the environment's AWS credentials belong to, and answers who is in the directory then.
 */
export const putStaff = async (file: string): Promise<readonly string[]> => {
  const { AWS_REGION } = readEnvironment(["AWS_REGION"]);
  const place = { AWS_REGION, LAMBDA_TASK_ROOT: "", LOG_TABLE: tables.log, KEY_ARN: keyAlias };
  const { core } = await openCore(place, packPolicy());
  await seedStaff(core, file);
  return (await core.staff.directory()).members.map(({ id }) => id);
};
