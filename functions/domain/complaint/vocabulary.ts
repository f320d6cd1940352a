/** The closed lists of the field. Every type, schema, table and page derives from these; there is no second list. */

/** Where a complaint stands; one TypeScript type per status in `state.ts`. */
export const statuses = [
  "received",
  "verifying",
  "transferred",
  "proposing",
  "awaiting-approval",
  "awaiting-release",
  "awaiting-consent",
  "implementing",
  "confirming",
  "return-visit",
  "closing",
  "closed",
  "reconsidering",
] as const;
export type Status = (typeof statuses)[number];

/** Grades (ledger section 0 and 27.1; CLAIM has its own column by OP-07). */
export const grades = ["CRITICAL", "MAJOR", "CLAIM", "NORMAL", "SUGGESTION"] as const;
export type Grade = (typeof grades)[number];

/** Ways in (IN-01..IN-06, OP-09). */
export const channels = [
  "web-form",
  "email",
  "phone",
  "letter",
  "visit",
  "store",
  "social",
  "authority",
  "department",
] as const;
export type Channel = (typeof channels)[number];

/** Ways out to a person, in the order they are tried (OP-02). */
export const ways = ["mail", "sms", "call", "letter"] as const;

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

export const riskFlags = ["SAFETY", "LEGAL"] as const;
export type RiskFlag = (typeof riskFlags)[number];

/** What was found about a point (OP-12). */
export const findings = ["upheld", "partly-upheld", "not-upheld", "cannot-be-established"] as const;
export type Finding = (typeof findings)[number];

/** Honest ends, a closed list with own checks and figures (OP-05). */
export const outcomes = [
  "satisfied",
  "neutral",
  "dissatisfied-final",
  "no-answer",
  "unfounded",
  "out-of-scope",
  "withdrawn",
  "merged",
  "final-position",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Results of an attempt to reach a person (OP-02). */
export const attemptResults = ["reached", "no-answer", "wrong-number", "refused", "call-me-at"] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** An entitlement is owed by law, warranty or contract; everything else is special (OP-04). */
export const costKinds = ["entitlement", "special"] as const;

export const costDirections = ["to-complainant", "from-complainant", "to-third-party"] as const;

/** What has to be carried out (OP-08). */
export const deliveryKinds = ["payment", "goods-out", "goods-back", "repair", "service", "other"] as const;

/** Five labelled answers and "can't say" (pages P8). */
export const satisfactions = [
  "very-satisfied",
  "satisfied",
  "neutral",
  "dissatisfied",
  "very-dissatisfied",
  "cannot-say",
] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** Answers to "is the problem solved?" (OP-19). */
export const solvedAnswers = ["yes", "partly", "no"] as const;
export type SolvedAnswer = (typeof solvedAnswers)[number];

/** Roles of the department (ledger section 0; OP: administration and system administrator are two). */
export const roles = [
  "specialist",
  "supervisor",
  "director",
  "vp",
  "gm",
  "quality",
  "legal",
  "finance",
  "repair",
  "spares",
  "techcentre",
  "sales",
  "hotline",
  "auditor",
  "administration",
  "sysadmin",
] as const;
export type Role = (typeof roles)[number];

/** The seven solutions and the simple plan before them (SL-04, SL-06). */
export const rungs = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export type Rung = (typeof rungs)[number];

/** Every promise and duty with a due time (OP-06). `delivery` and `call` are kept once per delivery and call. */
export const deadlineKeys = [
  "first-response",
  "handle",
  "answer",
  "finish",
  "progress",
  "department-answer",
  "proposal",
  "release",
  "approver-question",
  "consent",
  "message-reply",
  "call",
  "delivery",
  "survey",
  "survey-reminder",
  "survey-close",
  "return-visit",
  "closing",
  "reconsideration",
] as const;
export type DeadlineKey = (typeof deadlineKeys)[number];

/** Notices to the complainant: each tells about the state and so starts the 48 hours anew (CM-02, OP-15). */
export const complainantNotices = [
  "acknowledgement",
  "message-from-staff",
  "progress",
  "overdue",
  "proposal",
  "consent-reminder",
  "consent-recorded",
  "implementing",
  "survey",
  "survey-reminder",
  "result",
  "withdrawn",
  "correction",
  "reconsideration-begun",
  "reconsideration-result",
] as const;
export type ComplainantNotice = (typeof complainantNotices)[number];

export const staffNotices = [
  "assigned",
  "deadline-warning",
  "deadline-missed",
  "department-slip",
  "department-answered",
  "approval-request",
  "approval-reminder",
  "approval-passed-on",
  "approval-decided",
  "approval-question",
  "release-due",
  "consent-given",
  "consent-refused",
  "complainant-question",
  "message-received",
  "delivery-task",
  "return-visit-task",
  "closing-due",
  "gm-report",
  "progress-sentence-wanted",
  "progress-silence",
  "call-task",
  "needs-a-person",
  "reconsideration-task",
  "reconsideration-upheld",
] as const;
export type StaffNotice = (typeof staffNotices)[number];

/** One catalogue entry each, in both languages. */
export const noticeKinds = [...complainantNotices, ...staffNotices] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const categoryIcons = [
  "product",
  "service",
  "quality",
  "logistics",
  "price",
  "place",
  "process",
  "other",
  "danger",
] as const;
