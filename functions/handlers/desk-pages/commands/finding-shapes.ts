import type { CommandScene, CommandShapes } from "./command-shape.ts";
import { categoryOptions, optionLists } from "./option-lists.ts";

const points = ({ complaint, policy, language }: CommandScene) =>
  complaint.file.points.map(({ id, category }, index) => ({
    value: id,
    label: `${index + 1}. ${policy.categories.find((one) => one.id === category)?.label[language] ?? category}`,
  }));

const departments = ({ policy, language }: CommandScene) =>
  policy.departments.map(({ id, label }) => ({ value: id, label: label[language] }));

/** Where the complaint's own category leads to. */
const usualDepartment = ({ complaint, policy }: CommandScene) => {
  const found = policy.categories.find(({ id }) => id === complaint.file.category)?.department;
  return found === undefined ? {} : { value: found };
};

/** What is found out, and by whom. */
export const findingShapes: Pick<
  CommandShapes,
  "verify-facts" | "assign-departments" | "answer-transfer" | "record-finding"
> = {
  "verify-facts": {
    fields: (field, scene) => [
      field.select("category", categoryOptions(scene), { value: scene.complaint.file.category }),
      field.choice("identity", "identity", ["unverified", "confirmed", "failed"]),
      field.area("result", { label: "checked" }),
      field.check("urgent"),
    ],
    members: ({ category, urgent, identity, result }) => ({
      category,
      urgent: urgent !== undefined,
      identity,
      result,
    }),
  },
  "assign-departments": {
    fields: (field, scene) => [
      field.select("lead", departments(scene), usualDepartment(scene)),
      field.area("measures"),
    ],
    members: ({ lead, measures }) => ({ lead, measures }),
  },
  "answer-transfer": {
    fields: (field) => [field.area("cause"), field.area("solution"), field.area("improvement")],
    members: ({ cause, solution, improvement }) => ({ cause, solution, improvement }),
  },
  "record-finding": {
    fields: (field, scene) => [
      field.select("pointId", points(scene)),
      field.select("finding", optionLists.findings(scene.language)),
      field.area("reason"),
    ],
    members: ({ pointId, finding, reason }) => ({ pointId, finding, reason }),
  },
};
