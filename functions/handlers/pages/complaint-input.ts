import { ComplaintForm } from "../../domain/complaint/commands.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesFormTexts } from "../../presentation/catalogue/pages-form.ts";
import type { ComplaintField, ComplaintValues } from "../../presentation/pages/complaint/complaint-form-view.ts";
import type { FieldError } from "../../presentation/pages/parts/field.ts";
import { fieldErrors } from "../http/field-errors.ts";

const text = createText(pagesFormTexts);

/** Where a path of the complaint stands on the form. */
const fieldAt: Readonly<Record<string, ComplaintField>> = {
  "complainant.name": "name",
  "complainant.phone": "phone",
  "complainant.email": "email",
  "complainant.preferredTime": "preferredTime",
  "complainant.behalfOf": "representedName",
  "product.model": "productModel",
  "product.serial": "productSerial",
  category: "category",
  description: "description",
  desiredOutcome: "desiredOutcome",
  orderReference: "orderReference",
};

/** Entries that were answered: a field left empty is a field not sent. */
const answered = (entries: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? "";
      return trimmed === "" ? [] : [[name, trimmed]];
    }),
  );

const behalfOf = ({ representedName = "", relationship = "" }: ComplaintValues): string =>
  relationship.trim() === "" ? representedName : `${representedName.trim()}（${relationship.trim()}）`;

const complaintOf = (values: ComplaintValues, language: Language): object => {
  const product = answered({ model: values.productModel, serial: values.productSerial });
  const { name, phone, email, preferredTime } = values;
  return {
    channel: "web-form",
    language,
    complainant: answered({ name, phone, email, preferredTime, behalfOf: behalfOf(values) }),
    desiredOutcome: values.desiredOutcome ?? "",
    ...answered({
      category: values.category,
      description: values.description,
      orderReference: values.orderReference,
    }),
    ...(Object.keys(product).length > 0 && { product }),
  };
};

const isEmpty = (value: string | undefined): boolean => (value ?? "").trim() === "";

/** The four answers nobody can do without (pages P1): kind, story, name, one way to reach the person. */
const missing = (values: ComplaintValues, policy: Policy, language: Language): FieldError[] => {
  const t = text(language);
  const known = policy.categories.some(({ id }) => id === values.category);
  return [
    ...(known ? [] : [{ field: "category", message: t("form.error.category") }]),
    ...(isEmpty(values.description) ? [{ field: "description", message: t("form.error.description") }] : []),
    ...(isEmpty(values.name) ? [{ field: "name", message: t("form.error.name") }] : []),
    ...(isEmpty(values.phone) && isEmpty(values.email) ? [{ field: "phone", message: t("form.error.contact") }] : []),
  ];
};

/** What was typed as a complaint, or every field that needs another look, in the order of the form (design section 6 point 9). */
export const readComplaint = (
  values: ComplaintValues,
  policy: Policy,
  written: Language,
  language: Language,
): { form: ComplaintForm } | { errors: readonly FieldError[] } => {
  const t = text(language);
  const candidate = complaintOf(values, written);
  const parsed = ComplaintForm.safeParse(candidate);
  const first = missing(values, policy, language);
  if (parsed.success) return first.length === 0 ? { form: parsed.data } : { errors: first };
  const found = fieldErrors(parsed.error, candidate, language).map(({ field, reason, message }) => {
    const name = fieldAt[field] ?? "description";
    const own = (name === "phone" || name === "email") && reason === "malformed" ? t(`form.error.${name}`) : message;
    return { field: name, message: own };
  });
  const isContactMissing = first.some(({ field }) => field === "phone");
  const more = found.filter(
    ({ field }) => !first.some((one) => one.field === field) && !(isContactMissing && field === "email"),
  );
  return { errors: [...first, ...more] };
};
