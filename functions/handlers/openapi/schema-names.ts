import * as z from "zod";
import { ComplaintForm } from "../../domain/complaint/commands.ts";
import { DeskCommand } from "../../domain/complaint/desk-commands.ts";
import { Instant } from "../../domain/instant.ts";
import { StaffMember } from "../../domain/staff/directory.ts";
import { complainantBodies } from "../complainant/complainant-bodies.ts";
import { CommandBody, StaffFiling } from "../desk/desk-bodies.ts";
import { ComplaintStatus, Health, Receipt, TimelineEntry } from "./complaint-shapes.ts";
import { DeskComplaint, QueuePage } from "./desk-shapes.ts";
import { ProblemDocument } from "./problem-shape.ts";

/** The document itself, as far as a client can rely on it. */
const OpenApi = z.looseObject({ openapi: z.literal("3.1.0") });

/** Bodies by the name they have in the document. */
export const bodySchemas = {
  ComplaintForm,
  Message: complainantBodies.messages,
  Answer: complainantBodies.answers,
  Survey: complainantBodies.survey,
  Withdrawal: complainantBodies.withdrawal,
  ReconsiderationRequest: complainantBodies.reconsideration,
  CommandBody,
  StaffFiling,
  StaffMember,
} as const satisfies Record<string, z.ZodType>;
export type BodyName = keyof typeof bodySchemas;

/** Answers by the name they have in the document. */
export const answerSchemas = {
  Health,
  OpenApi,
  Receipt,
  ComplaintStatus,
  DeskComplaint,
  QueuePage,
  StaffMemberSaved: StaffMember,
} as const satisfies Record<string, z.ZodType>;
export type AnswerName = keyof typeof answerSchemas;

const pascal = (kebab: string): string => kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Each command has a name of its own: `assign-owner` is `AssignOwner`. */
export const commandSchemas: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  DeskCommand.options.map((option) => [pascal(option.shape.type.value), option]),
);

/** Parts that bodies refer to, and parts that answers refer to; the two directions differ where a field has a default. */
export const bodyParts = { ...bodySchemas, DeskCommand, ...commandSchemas, Moment: Instant };
export const answerParts = { ...answerSchemas, Problem: ProblemDocument, TimelineEntry, MomentShown: Instant };
