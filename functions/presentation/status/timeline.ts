import type { ComplaintEvent } from "../../domain/complaint/events.ts";
import type { FoldableCommit } from "../../domain/complaint/evolve.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { memberOf, type StaffDirectory } from "../../domain/staff/directory.ts";
import { createText } from "../catalogue/create-text.ts";
import { labelTexts } from "../catalogue/labels.ts";
import { timelinePhrases } from "../catalogue/timeline-phrases.ts";
import { formatMoment } from "../format/moment.ts";

export interface TimelineEntry {
  readonly n: number;
  readonly at: Instant;
  /** `company`, `complainant` or `system`. */
  readonly by: "company" | "complainant" | "system";
  readonly who: string;
  readonly what: string;
  readonly text?: string;
  /** Internal entries never leave the desk (SC-07, SC-08). */
  readonly visibleTo: "everybody" | "staff";
}

interface Scene {
  readonly complaint: Complaint;
  readonly commits: readonly (FoldableCommit & { readonly actor: string })[];
  readonly policy: Policy;
  readonly staff: StaffDirectory;
  readonly language: Language;
}

const words = createText(labelTexts, timelinePhrases);

type Told = { readonly what: string; readonly text?: string; readonly visibleTo: TimelineEntry["visibleTo"] };

const everybody = (what: string, text?: string | null): Told => ({
  what,
  visibleTo: "everybody",
  ...(text == null || text === "" ? {} : { text }),
});
const staffOnly = (what: string, text?: string | null): Told => ({ ...everybody(what, text), visibleTo: "staff" });

const describe = (event: ComplaintEvent, scene: Scene): Told | undefined => {
  const t = words(scene.language);
  const name = (id: string): string => memberOf(scene.staff, id)?.name ?? id;
  const department = (id: string): string =>
    scene.policy.departments.find((entry) => entry.id === id)?.label[scene.language] ?? id;
  const moment = (at: Instant): string => formatMoment(at, scene.language, scene.policy.zone);
  const clock = (id: string): string => {
    const key = scene.complaint.file.deadlines.find((entry) => entry.id === id)?.key;
    return key === undefined ? id : t(`clock.${key}`);
  };
  switch (event.type) {
    case "complaint-filed":
      return everybody(t("line.filed"), event.sealed?.description);
    case "verification-started":
      return everybody(t("line.checking"));
    case "owner-assigned":
      return staffOnly(t("line.owner", { name: name(event.owner) }));
    case "reported-upward":
      return staffOnly(t("line.reported", { name: name(event.to) }));
    case "contact-recorded":
      return event.told && event.result === "reached"
        ? everybody(t("line.spoke"))
        : staffOnly(t(`line.attempt.${event.result}`), event.sealed?.summary);
    case "message-sent":
      return everybody(t("line.wrote"), event.sealed?.text);
    case "message-received":
      return everybody(t("line.received"), event.sealed?.text);
    case "note-added":
      return staffOnly(t("line.note"), event.sealed?.text);
    case "progress-sentence-added":
      return staffOnly(t("line.sentence"), event.sealed?.text);
    case "progress-told":
      return everybody(t(event.kind === "progress" ? "line.progress" : "line.reminded"));
    case "facts-verified":
      return everybody(t("line.verified"));
    case "department-assigned":
      return everybody(t("line.transferred", { department: department(event.department) }));
    case "department-answered":
      return staffOnly(t("line.answered"), event.sealed?.solution);
    case "finding-recorded":
      return staffOnly(t("line.finding", { finding: t(`finding.${event.finding}`) }), event.sealed?.reason);
    case "remedy-proposed":
      return staffOnly(t("line.proposed"), event.sealed?.remedy);
    case "approval-requested":
      return staffOnly(t("line.asked", { name: name(event.approval.approver) }));
    case "approval-reminded":
      return staffOnly(t("line.approverReminded"));
    case "approval-passed-on":
      return staffOnly(t("line.passedOn", { from: name(event.from), to: name(event.to) }));
    case "approval-granted":
      return staffOnly(t("line.approved", { name: name(event.by) }));
    case "approval-refused":
      return staffOnly(t("line.refusedApproval", { name: name(event.by) }), event.sealed?.reason);
    case "approval-questioned":
      return staffOnly(t("line.questioned", { name: name(event.by) }), event.sealed?.question);
    case "approval-answered":
      return staffOnly(t("line.questionAnswered"), event.sealed?.answer);
    case "remedy-released":
      return everybody(t("line.released"), event.sealed?.paragraph);
    case "consent-given":
      return everybody(t(event.how === "spoken" ? "line.acceptedSpoken" : "line.accepted"), event.sealed?.words);
    case "consent-refused":
      return everybody(t("line.declined"), event.sealed?.text);
    case "consent-revoked":
      return everybody(t("line.revoked"));
    case "question-asked":
      return everybody(t("line.question"), event.sealed?.text);
    case "delivery-completed":
      return everybody(t("line.delivered"), event.sealed?.reference);
    case "remedy-completed":
      return everybody(t("line.completed"));
    case "survey-asked":
      return everybody(t("line.surveyed"));
    case "survey-answered":
      return everybody(t("line.surveyAnswered"), event.sealed?.text);
    case "first-contact-resolved":
      return everybody(t("line.resolved"), event.sealed?.done);
    case "deadline-missed":
      return staffOnly(t("line.missed", { clock: clock(event.id), late: name(event.late), to: name(event.to) }));
    case "deadline-moved":
      return everybody(t("line.moved", { clock: clock(event.id), at: moment(event.dueBy) }));
    case "notice-failed":
      return staffOnly(t("line.noticeFailed"));
    case "entry-corrected":
      return event.told
        ? everybody(t("line.corrected"), event.sealed?.text)
        : staffOnly(t("line.corrected"), event.sealed?.text);
    case "complaint-closed":
      return everybody(t("line.closed", { outcome: t(`outcome.${event.outcome}`) }), event.sealed?.result);
    case "reconsideration-requested":
      return everybody(t("line.reconsider"), event.sealed?.reason);
    case "reconsideration-decided":
      return everybody(t(event.upheld ? "line.reconsiderUpheld" : "line.reconsiderFinal"), event.sealed?.result);
    default:
      return undefined;
  }
};

const speaker = (actor: string, scene: Scene): Pick<TimelineEntry, "by" | "who"> => {
  const t = words(scene.language);
  const [kind, id = ""] = actor.split(":");
  if (kind === "staff" || kind === "link") return { by: "company", who: memberOf(scene.staff, id)?.name ?? id };
  if (kind === "complainant") return { by: "complainant", who: t("line.you") };
  return { by: "system", who: t("line.system") };
};

/** Everything that happened, in words, oldest first: the same log for complainant and desk, told by what each may see. */
export const timelineOf = (scene: Scene): readonly TimelineEntry[] =>
  scene.commits.flatMap((commit) =>
    commit.events.flatMap((event): TimelineEntry[] => {
      const told = describe(event, scene);
      return told === undefined ? [] : [{ n: commit.n, at: commit.at, ...speaker(commit.actor, scene), ...told }];
    }),
  );
