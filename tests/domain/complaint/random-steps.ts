import type { Command, CommandType } from "../../../functions/domain/complaint/commands.ts";
import { deskRules } from "../../../functions/domain/complaint/command-rules.ts";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { millis, plusMillis } from "../../../functions/domain/instant.ts";
import { complaintOf, nextDue, when, type Outcome, type Scene } from "./kit.ts";
import { commandOf } from "./random-command.ts";
import { choose, type Turn } from "./random-turn.ts";
import { staff } from "./world.ts";

/** What brings a complaint forward from each stage; taken most of the time, so that late stages are reached. */
const forward: Readonly<Record<Status, readonly CommandType[]>> = {
  received: ["take-complaint", "verify-facts", "record-contact"],
  verifying: ["verify-facts", "record-finding", "assign-departments", "propose-remedy"],
  transferred: ["answer-transfer", "record-finding"],
  proposing: ["record-finding", "propose-remedy", "propose-remedy"],
  "awaiting-approval": ["decide-approval", "decide-approval", "answer-approver", "pass-time", "pass-time"],
  "awaiting-release": ["record-finding", "release-remedy"],
  "awaiting-consent": ["answer-proposal", "answer-proposal", "record-answer", "record-contact"],
  implementing: ["complete-delivery", "complete-delivery", "complete-delivery", "revoke-answer"],
  confirming: ["pass-time", "pass-time", "answer-survey", "record-return-visit"],
  "return-visit": ["record-return-visit"],
  closing: ["close-complaint"],
  closed: ["add-message", "correct", "pass-time", "request-reconsideration"],
  reconsidering: ["decide-reconsideration", "decide-reconsideration", "add-message", "pass-time", "record-contact"],
};

/** Anything at all, possible or not; ends that cut a history short stay rare. */
const anything: readonly CommandType[] = [
  ...(Object.keys(deskRules) as CommandType[]).filter((type) => type !== "resolve-at-first-contact"),
  "add-message",
  "answer-proposal",
  "answer-survey",
  "revoke-answer",
  "decide-approval",
  "record-notice-failure",
  "request-reconsideration",
  "pass-time",
  "pass-time",
  "pass-time",
  "pass-time",
];
const ends: readonly CommandType[] = ["withdraw", "resolve-at-first-contact", "file-complaint"];

const typeOf = (scene: Scene, { drift, pick }: Turn): CommandType => {
  const list = { forward: forward[complaintOf(scene).phase.status], anything, end: ends }[drift];
  return choose(list, Math.floor(pick / 7));
};

const actorFor = (scene: Scene, { right, pick }: Turn, type: CommandType): string => {
  if (type === "decide-approval") {
    const asked = complaintOf(scene).file.approvals.at(-1 - (pick % 2));
    return `link:${right && asked !== undefined ? asked.approver : choose(staff, pick).id}`;
  }
  const { reconsideration } = complaintOf(scene).file;
  if (type === "decide-reconsideration" && right && reconsideration !== undefined)
    return `staff:${reconsideration.reviewer}`;
  if (!(type in deskRules)) return pick % 2 === 0 ? "complainant:link" : "complainant";
  const { roles } = deskRules[type as keyof typeof deskRules];
  return `staff:${right ? choose(roles, pick) : choose(staff, pick).id}`;
};

/** Takes a random turn: the right person does something possible most of the time. */
export const takeTurn = (scene: Scene, turn: Turn): Outcome & { readonly command: Command } => {
  const due = nextDue(scene);
  const wait =
    turn.minutes === "when due"
      ? Math.max(0, due === undefined ? 0 : millis(due) - millis(scene.now))
      : turn.minutes * 60_000;
  const type = typeOf(scene, turn);
  const command = commandOf({ ...scene, now: plusMillis(scene.now, wait) }, turn, type);
  const by = type === "pass-time" || type === "record-notice-failure" ? "system" : actorFor(scene, turn, type);
  return { command, ...when({ ...scene, now: plusMillis(scene.now, wait - 60_000) }, { by, command }) };
};
