import type { App } from "aws-cdk-lib";
import * as z from "zod";

const flag = z.stringbool().or(z.boolean());

/** What a deployment may choose: `cdk.json`, or `-c name=value` on the command line. */
const shape = {
  /** Leaves out what MiniStack cannot do (emulation.ts). */
  emulator: flag.default(false),
  /** The address that notices come from; its domain becomes the sending identity. */
  mailFrom: z.email(),
  /** Region of the stacks; absent: whatever the command line's credentials say. */
  region: z.string().optional(),
  /** Region that sends mail, where the stacks' own has no SES; gets a small stack of its own and needs `region`. */
  mailRegion: z.string().optional(),
  /** Where people reach the pages; links are made from it and never from a Host header. Absent: the API's own address. */
  baseUrl: z
    .url()
    .refine((url) => !url.endsWith("/"), "no slash at the end")
    .optional(),
  /** Gets the alarms by mail. */
  alarmEmail: z.email().optional(),
  /** The department's own policy; absent: the default one. */
  policy: z.string().optional(),
  /**
   * Where staff sign in (OIDC, authorization code with PKCE, no client secret), where that is not a user pool of the stack:
   * the company's own issuer, or no Cognito in the region. `audience` is the client id registered there for the desk.
   */
  staffIssuer: z
    .strictObject({
      issuer: z.url(),
      audience: z.string(),
      jwksUrl: z.url(),
      claim: z.string(),
      authorizeUrl: z.url(),
      tokenUrl: z.url(),
      logoutUrl: z.url().optional(),
    })
    .optional(),
  /** Where the user pools' signing keys and sign-in pages are; absent: at Cognito itself. */
  userPoolsUrl: z.url().optional(),
};

const Settings = z
  .strictObject(shape)
  .refine(({ region, mailRegion }) => mailRegion === undefined || region !== undefined, {
    path: ["region"],
    message: "must be given together with mailRegion",
  });
export type Settings = z.infer<typeof Settings>;

/** Reads and checks the context; throws a ZodError that names every wrong value. */
export const readSettings = (app: App): Settings => {
  const given = Object.keys(shape).map((name) => [name, app.node.tryGetContext(name) as unknown]);
  return Settings.parse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
};

/** The domain that mail is sent from, which SES has to verify. */
export const mailIdentity = ({ mailFrom }: Settings): string => mailFrom.slice(mailFrom.indexOf("@") + 1);
