import * as z from "zod";
import { ways } from "./vocabulary.ts";

const Line = (most: number) => z.string().trim().min(1).max(most);

/**
 * Who complains and how they can be reached (RC-01, OP-02, OP-23). One way is enough; a name is not an identity. Personal
 * throughout: it only ever stands in the sealed part of a commit.
 */
export const Complainant = z
  .strictObject({
    name: Line(80),
    email: z.email().max(254).optional(),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 ()-]{5,24}$/)
      .optional(),
    address: Line(300).optional(),
    preferredTime: Line(120).optional(),
    /** The order in which ways are tried; what is left out follows in the policy's order. */
    preferredWays: z.array(z.enum(ways)).max(4).optional(),
    supportNeeds: Line(300).optional(),
    behalfOf: Line(80).optional(),
  })
  .refine((person) => person.email !== undefined || person.phone !== undefined || person.address !== undefined, {
    path: ["email"],
    params: { reason: "contact-missing" },
  });
export type Complainant = z.infer<typeof Complainant>;

export const Product = z.strictObject({
  model: Line(80).optional(),
  serial: Line(60).optional(),
  quantity: z.number().int().positive().max(1_000_000).optional(),
  deliveredOn: z.iso.date().optional(),
});
export type Product = z.infer<typeof Product>;

export const Evidence = z.strictObject({
  id: Line(80),
  kind: z.enum(["LETTER", "FEEDBACK", "CONVERSATION", "INVOICE", "RECORDING", "TEST_REPORT", "PHOTO", "OTHER"]),
  name: Line(120),
});
export type Evidence = z.infer<typeof Evidence>;

/** The sealed heart of a complaint: gone after erasure (OP-27), while everything else of the log stays readable. */
export const Personal = z.object({
  complainant: Complainant,
  description: Line(8000),
  desiredOutcome: z.string().trim().max(2000),
  product: Product.optional(),
  orderReference: Line(80).optional(),
  evidence: z.array(Evidence).max(10),
  accessCode: z.string(),
  /** Search tokens of address, telephone and serial number (OP-04): keyed digests, made at the edge. */
  historyTokens: z.array(z.string()),
});
export type Personal = z.infer<typeof Personal>;

/** The way a notice takes to this person now: the first they chose that we can serve, else mail, else a call (OP-02). */
export const wayTo = (person: Complainant): "mail" | "call" => {
  const serves = (way: (typeof ways)[number]): way is "mail" | "call" =>
    (way === "mail" && person.email !== undefined) || (way === "call" && person.phone !== undefined);
  return person.preferredWays?.find(serves) ?? (person.email === undefined ? "call" : "mail");
};
