import * as z from "zod";

const text = z.string().min(1);

/** Every variable a deployed function can be given; infra sets those that its rights call for. */
const shape = {
  /** Set by Lambda itself. */
  AWS_REGION: text,
  LAMBDA_TASK_ROOT: text,
  /** Where the services are, in an emulator; the clients of the SDK read it themselves. */
  AWS_ENDPOINT_URL: z.url().optional(),
  LOG_TABLE: text,
  WORK_TABLE: text,
  VIEWS_TABLE: text,
  GUARD_TABLE: text,
  KEY_ARN: text,
  REGISTER_BUCKET: text,
  COMPLAINT_MACHINE_ARN: text,
  APPROVAL_MACHINE_ARN: text,
  /** Base of every link: configuration, never a Host header (design section 6 point 3). */
  BASE_URL: z.url(),
  MAIL_FROM: z.email(),
  MAIL_REGION: text,
  MAIL_CONFIGURATION_SET: text,
  STAFF_ISSUER: z.url(),
  STAFF_AUDIENCE: text,
  STAFF_JWKS_URL: z.url(),
  STAFF_CLAIM: text,
  STAFF_AUTHORIZE_URL: z.url(),
  STAFF_TOKEN_URL: z.url(),
  /** Absent where the issuer has no sign-out of its own. */
  STAFF_LOGOUT_URL: z.url().optional(),
};
type Variables = z.infer<z.ZodObject<typeof shape>>;

export type Environment<Name extends keyof Variables> = Pick<Variables, Name>;

/**
 * The variables a function needs, checked once when it starts. Throws an Error that names every one that is missing or
 * wrong, and none of their values.
 */
export const readEnvironment = <Name extends keyof Variables>(
  names: readonly Name[],
  given: Readonly<Record<string, string | undefined>> = process.env,
): Environment<Name> => {
  const read = z.object(Object.fromEntries(names.map((name) => [name, shape[name]]))).safeParse(given);
  if (read.success) return read.data as object as Environment<Name>;
  const wrong = read.error.issues.map(({ path }) => path.join("."));
  throw new Error(`missing or wrong in the environment: ${[...new Set(wrong)].join(", ")}`);
};
