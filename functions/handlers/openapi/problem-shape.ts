import * as z from "zod";
import { refusals } from "../../domain/complaint/decision.ts";
import { edgeRefusals, type EdgeRefusal } from "../http/edge-refusals.ts";

const edgeReasons = Object.keys(edgeRefusals) as EdgeRefusal[];

/** Literal reasons that are neither the edge's in general nor the domain's. */
export const ownReasons = { "number-or-code": 404 } as const;

const FieldRefusal = z.object({
  field: z.string().describe("Dotted path of the field, like complainant.email; `body` for the body itself"),
  reason: z.string().describe("Literal reason, like required or too-long"),
  message: z.string().describe("The reason in the reader's language"),
});

/** RFC 9457 as this desk answers it: the literal reason beside words for people (design section 4, Errors). */
export const ProblemDocument = z
  .object({
    type: z.string().describe("urn:redress:problem:<reason>"),
    title: z.string().describe("The reason in the reader's language"),
    status: z.int(),
    detail: z.string().optional(),
    reason: z.enum([...edgeReasons, ...refusals, ...(Object.keys(ownReasons) as (keyof typeof ownReasons)[])]),
    errors: z.array(FieldRefusal).optional(),
  })
  .describe("Why a request was refused (RFC 9457)");
