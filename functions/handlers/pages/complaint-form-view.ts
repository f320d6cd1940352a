import type { Policy } from "../../domain/policy/policy.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesFormTexts } from "../../presentation/catalogue/pages-form.ts";
import type { CategoryView, ComplaintFormView } from "../../presentation/pages/complaint/complaint-form-view.ts";
import type { Frame } from "../../presentation/pages/parts/frame.ts";

const text = createText(pagesFormTexts);

/** As much as a complaint may say (`ComplaintForm`). */
const mostCharacters = 8000;

/** The pictures of the policy's kinds, by the names the pages draw them under. */
const icons = {
  product: "product",
  service: "service",
  quality: "repair",
  logistics: "delivery",
  price: "price",
  place: "place",
  process: "process",
  other: "question",
  danger: "danger",
} as const satisfies Record<Policy["categories"][number]["icon"], CategoryView["icon"]>;

type Typed = Pick<ComplaintFormView, "values" | "errors" | "idempotencyKey" | "trouble">;

/** The form with the kinds of complaint that the policy knows, and what was typed so far. */
export const complaintFormView = (policy: Policy, typed: Typed, { language }: Frame): ComplaintFormView => ({
  ...typed,
  categories: policy.categories.map(({ id, label, example, icon, flags }) => ({
    value: id,
    label: label[language],
    example: example[language],
    icon: icons[icon],
    urgent: flags.includes("SAFETY"),
  })),
  hotline: policy.company.phone,
  serialHint: text(language)("form.serialHint"),
  maxDescription: mostCharacters,
});
