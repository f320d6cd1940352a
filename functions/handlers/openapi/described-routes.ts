import type { AnswerName, BodyName } from "./schema-names.ts";

/** Who may call a route: anybody, whoever has number and access code, or staff. */
export type Access = "anybody" | "complainant" | "staff";

export interface DescribedRoute {
  readonly summary: string;
  readonly access: Access;
  readonly body?: BodyName;
  /** Answers by status. 200 beside 201: the command was known already, or changed nothing. */
  readonly answers: Readonly<Record<number, AnswerName>>;
  /** Statuses of refusals that are this route's own, beside those of its access and body. */
  readonly refusals?: readonly number[];
  readonly query?: Readonly<Record<string, string>>;
}

const asComplainant = (summary: string, body: BodyName): DescribedRoute => ({
  summary,
  access: "complainant",
  body,
  answers: { 200: "ComplaintStatus", 201: "ComplaintStatus" },
  refusals: [409],
});

/** Every route of the JSON interface (design section 4); a test holds this list and the handlers together. */
export const describedRoutes: Readonly<Record<string, DescribedRoute>> = {
  "GET /api/health": { summary: "The desk answers", access: "anybody", answers: { 200: "Health" } },
  "GET /api/openapi.json": { summary: "This document", access: "anybody", answers: { 200: "OpenApi" } },
  "POST /api/complaints": {
    summary: "Complain",
    access: "anybody",
    body: "ComplaintForm",
    answers: { 201: "Receipt" },
    refusals: [409, 422],
  },
  "GET /api/complaints/{number}": {
    summary: "Where my complaint stands",
    access: "complainant",
    answers: { 200: "ComplaintStatus" },
  },
  "POST /api/complaints/{number}/messages": asComplainant("Write to the desk", "Message"),
  "POST /api/complaints/{number}/answers": asComplainant("Accept, refuse or question the open proposal", "Answer"),
  "POST /api/complaints/{number}/survey": asComplainant("Say whether it is solved, and how it was", "Survey"),
  "POST /api/complaints/{number}/withdrawal": asComplainant("Take the complaint back", "Withdrawal"),
  "POST /api/complaints/{number}/reconsideration": asComplainant(
    "Ask for another look at the result, by somebody who took no part",
    "ReconsiderationRequest",
  ),
  "GET /api/desk/queues/{queue}": {
    summary: "Complaints of a queue, by what is due first",
    access: "staff",
    answers: { 200: "QueuePage" },
    query: { after: "`next` of the page before" },
  },
  "GET /api/desk/complaints/{number}": {
    summary: "One complaint, and what I may do with it",
    access: "staff",
    answers: { 200: "DeskComplaint" },
    refusals: [404],
  },
  "POST /api/desk/complaints/{number}/commands": {
    summary: "Do something about a complaint",
    access: "staff",
    body: "CommandBody",
    answers: { 200: "DeskComplaint", 201: "DeskComplaint" },
    refusals: [404, 409],
  },
  "POST /api/desk/complaints": {
    summary: "Enter a complaint for somebody",
    access: "staff",
    body: "StaffFiling",
    answers: { 201: "Receipt" },
    refusals: [409, 422],
  },
  "POST /api/desk/staff": {
    summary: "Add or change a member of staff (system administrator)",
    access: "staff",
    body: "StaffMember",
    answers: { 201: "StaffMemberSaved" },
  },
};
