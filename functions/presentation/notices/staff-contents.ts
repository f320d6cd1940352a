import { maskName } from "../format/mask.ts";
import { approvalContents } from "./approval-contents.ts";
import { dutyContents } from "./duty-contents.ts";
import type { Facts } from "./notice-facts.ts";
import { reconsiderationContents } from "./reconsideration-contents.ts";
import type { StaffContents } from "./staff-content-types.ts";

const what = (f: Facts): string => f.proposal()?.words?.remedy ?? "-";

const way = (f: Facts): "link" | "telephone" =>
  "agreement" in f.phase && f.phase.agreement.how === "spoken" ? "telephone" : "link";

/** What members of staff are told, from the complaint as it was at the notice's commit. */
export const staffContents: StaffContents = {
  ...approvalContents,
  ...dutyContents,
  "reconsideration-task": reconsiderationContents["reconsideration-task"],
  "reconsideration-upheld": reconsiderationContents["reconsideration-upheld"],
  assigned: (f, links) => ({
    kind: "assigned",
    ...f.base,
    link: links.desk,
    grade: f.grade,
    category: f.category,
    firstReplyBy: f.dueOf("first-response"),
    answerBy: f.dueOf("answer"),
  }),
  "department-slip": (f, links) => {
    const transfer = f.file.transfers.at(-1);
    const due = f.clock("department-answer");
    if (transfer === undefined || due === undefined) return undefined;
    const model = f.file.personal?.product?.model;
    return {
      kind: "department-slip",
      ...f.base,
      link: links.desk,
      department: f.department(transfer.department),
      grade: f.grade,
      category: f.category,
      ...(model === undefined ? {} : { product: model }),
      task: f.file.said["department-assigned"]?.text ?? "-",
      takeBy: due.warnBy ?? due.dueBy,
      answerBy: due.dueBy,
      from: f.owner,
    };
  },
  "department-answered": (f, links) => {
    const transfer = f.file.transfers.at(-1);
    return {
      kind: "department-answered",
      ...f.base,
      link: links.desk,
      department: f.department(transfer?.department),
      answeredAt: transfer?.answeredAt ?? f.notice.at,
      summary: transfer?.answer?.solution ?? "-",
      answerBy: f.dueOf("answer"),
    };
  },
  "consent-given": (f, links) => ({
    kind: "consent-given",
    ...f.base,
    link: links.desk,
    what: what(f),
    way: way(f),
    givenAt: f.notice.at,
    todo: f.t("todo.carryOut"),
    dueBy: f.proposal()?.completeBy ?? f.notice.at,
  }),
  "consent-refused": (f, links) => ({
    kind: "consent-refused",
    ...f.base,
    link: links.desk,
    what: f.file.proposals.at(-1)?.words?.remedy ?? "-",
    way: "link",
    refusedAt: f.notice.at,
    wish: f.file.said["consent-refused"]?.text ?? "-",
    round: f.file.round,
    todo: f.t("todo.nextRung"),
    dueBy: f.dueOf("proposal"),
  }),
  "complainant-question": (f, links) => ({
    kind: "complainant-question",
    ...f.base,
    link: links.desk,
    what: what(f),
    question: f.file.said["question-asked"]?.text ?? "-",
    askedAt: f.notice.at,
    replyBy: f.dueOf("message-reply"),
  }),
  "message-received": (f, links) => ({
    kind: "message-received",
    ...f.base,
    link: links.desk,
    words: f.file.said["message-received"]?.text ?? "-",
    receivedAt: f.notice.at,
    replyBy: f.dueOf("message-reply"),
  }),
  "delivery-task": (f, links) => {
    const deliveries = f.phase.status === "implementing" ? f.phase.deliveries : [];
    const delivery = deliveries.find((entry) => entry.id === f.notice.about);
    const name = f.file.personal?.complainant.name;
    if (delivery === undefined) return undefined;
    return {
      kind: "delivery-task",
      ...f.base,
      link: links.desk,
      task: delivery.kind === "service" ? "extended-service" : delivery.kind,
      what: what(f),
      ...(delivery.amount === undefined ? {} : { value: delivery.amount }),
      ...(name === undefined ? {} : { payee: maskName(name) }),
      proof: f.t(`proof.${delivery.kind}`),
      dueBy: delivery.dueBy,
    };
  },
  "gm-report": (f, links) => ({
    kind: "gm-report",
    ...f.base,
    link: links.desk,
    grade: f.grade,
    category: f.category,
    receivedAt: f.file.receivedAt,
    summary: f.file.personal?.description ?? "-",
    owner: f.owner,
    answerBy: f.dueOf("answer"),
  }),
  "needs-a-person": (f, links) => ({
    kind: "needs-a-person",
    ...f.base,
    link: links.desk,
    step: f.t("person.failed"),
    since: f.notice.at,
    effect: f.t("person.effect"),
    todo: f.t("person.todo"),
  }),
};
