import type { Language } from "../../../domain/complaint/vocabulary.ts";
import { commandFieldTexts } from "../../../presentation/catalogue/command-field-texts.ts";
import { createText } from "../../../presentation/catalogue/create-text.ts";
import type { CommandField } from "../../../presentation/pages/desk/command-form.ts";

const text = createText(commandFieldTexts);

type Named<Prefix extends string> = keyof typeof commandFieldTexts extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

export type FieldLabel = Named<"field">;
type Option = NonNullable<CommandField["options"]>[number];
type More = Partial<Pick<CommandField, "value" | "hint" | "required">> & { readonly label?: FieldLabel };

/** Makes the fields of one command: required unless said otherwise, labelled in the reader's language by their name. */
export const createFieldMaker = (language: Language, typed: Readonly<Partial<Record<string, string>>>) => {
  const t = text(language);
  const field =
    (type: CommandField["type"]) =>
    (name: string, { label, ...more }: More = {}): CommandField => {
      const value = typed[name] ?? more.value;
      return {
        name,
        type,
        label: t(`field.${label ?? (name as FieldLabel)}`),
        required: true,
        ...more,
        ...(value !== undefined && { value }),
      };
    };
  const select = (name: string, options: readonly Option[], more: More = {}): CommandField => ({
    ...field("select")(name, options.length === 1 && options[0] ? { value: options[0].value, ...more } : more),
    options,
  });
  return {
    text: field("text"),
    area: field("textarea"),
    moment: field("datetime"),
    date: field("date"),
    check: (name: string, more: More = {}) => field("checkbox")(name, { required: false, ...more }),
    money: (name: string, more: More = {}) =>
      field("money")(name, { required: false, hint: t("field.amountHint"), ...more }),
    select,
    /** A closed list of the field whose answers have texts of their own. */
    choice: <K extends "way" | "identity" | "costKind" | "deliveryKind" | "spoken" | "upheld">(
      name: string,
      list: K,
      values: readonly (Named<"option"> extends infer Name ? (Name extends `${K}.${infer V}` ? V : never) : never)[],
      more: More = {},
    ): CommandField =>
      select(
        name,
        values.map((value) => ({ value, label: t(`option.${list}.${value}` as keyof typeof commandFieldTexts) })),
        more,
      ),
  };
};

export type FieldMaker = ReturnType<typeof createFieldMaker>;
