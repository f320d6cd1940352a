import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import { formatMoment } from "../../presentation/format/moment.ts";
import type { CaseView } from "../../presentation/pages/desk/case-view.ts";
import type { CaseScene } from "./case-scene.ts";

const text = createText(labelTexts, pagesDeskTexts);

type Row = { readonly label: string; readonly text: string };
const told = (rows: readonly (Partial<Row> & { label: string })[]): Row[] =>
  rows.flatMap(({ label, text: words }) => (words === undefined || words === "" ? [] : [{ label, text: words }]));

/** What the complaint says, in full: whoever reads this works on it. */
export const caseFacts = ({ complaint, policy, frame }: CaseScene): CaseView["facts"] => {
  const { language, now } = frame;
  const t = text(language);
  const { file } = complaint;
  const { description, desiredOutcome, product, orderReference, evidence } = file.personal ?? {};
  const { model, serial, quantity, deliveredOn } = product ?? {};
  return told([
    { label: t("case.fact.words"), ...(description !== undefined && { text: description }) },
    { label: t("case.fact.wish"), text: desiredOutcome ?? "" },
    {
      label: t("case.fact.category"),
      text: policy.categories.find(({ id }) => id === file.category)?.label[language] ?? file.category,
    },
    {
      label: t("case.fact.product"),
      text: [model, serial, quantity, deliveredOn].filter((part) => part !== undefined).join(" · "),
    },
    { label: t("case.fact.order"), text: orderReference ?? "" },
    { label: t("case.fact.evidence"), text: (evidence ?? []).map(({ name }) => name).join("\n") },
    { label: t("case.fact.verified"), text: file.verification ?? "" },
    { label: t("case.fact.received"), text: formatMoment(file.receivedAt, language, policy.zone, { now }) },
    { label: t("case.fact.round"), text: file.round > 1 ? String(file.round) : "" },
  ]);
};

/** Everybody who has to do with it. */
export const casePeople = ({ complaint, policy, nameOf, frame }: CaseScene): CaseView["people"] => {
  const t = text(frame.language);
  const { file } = complaint;
  const person = file.personal?.complainant;
  const last = file.transfers.at(-1);
  const department = policy.departments.find(({ id }) => id === last?.department)?.label[frame.language];
  return told([
    {
      label: t("case.person.complainant"),
      text: [person?.name, person?.phone, person?.email, person?.address]
        .filter((part) => part !== undefined)
        .join("\n"),
    },
    { label: t("case.person.time"), text: person?.preferredTime ?? "" },
    { label: t("case.person.behalf"), text: person?.behalfOf ?? "" },
    { label: t("case.person.owner"), text: nameOf(file.owner) },
    {
      label: t("case.person.department"),
      text: last === undefined ? "" : `${department ?? ""} · ${nameOf(last.person)}`,
    },
  ]).map(({ label: role, text: words }) => ({ role, text: words }));
};

/** The points of the complaint with what was found about each (OP-12). */
export const casePoints = ({ complaint, policy, frame }: CaseScene): CaseView["points"] => {
  const t = text(frame.language);
  return complaint.file.points.map(({ category, finding, reason }, index) => {
    const label = policy.categories.find(({ id }) => id === category)?.label[frame.language] ?? category;
    const found = finding === undefined ? undefined : [t(`finding.${finding}`), reason ?? ""].join("：");
    return {
      title: t("case.point", { number: index + 1, category: label }),
      ...(found !== undefined && { finding: found.replace(/：$/, "") }),
    };
  });
};
