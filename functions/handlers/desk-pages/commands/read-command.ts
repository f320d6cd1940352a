import { deskRules } from "../../../domain/complaint/command-rules.ts";
import { DeskCommand } from "../../../domain/complaint/desk-commands.ts";
import { commandFieldTexts } from "../../../presentation/catalogue/command-field-texts.ts";
import { createText } from "../../../presentation/catalogue/create-text.ts";
import type { FieldError } from "../../../presentation/pages/parts/field.ts";
import { fieldErrors } from "../../http/field-errors.ts";
import type { CommandScene, Typed } from "./command-shape.ts";
import { commandShapes } from "./command-shapes.ts";
import { createFieldMaker } from "./field-maker.ts";

export type CommandName = DeskCommand["type"];

const text = createText(commandFieldTexts);

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(deskRules, name);

/** What was typed, without the blanks around it and without what was left empty. */
export const typedIn = (sent: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]])),
  );

/** The field that a path of the command stands for: the longest place that the path begins with, else its first name. */
export const fieldOf = (name: CommandName, path: string): string => {
  const places = Object.entries(commandShapes[name].places ?? {});
  const fitting = places.filter(([place]) => path === place || path.startsWith(`${place}.`));
  const [longest] = fitting.sort(([a], [b]) => b.length - a.length);
  return longest?.[1] ?? path.split(".")[0] ?? path;
};

const messageFor = (name: CommandName, field: string, scene: CommandScene): string | undefined => {
  const t = text(scene.language);
  const type = commandShapes[name]
    .fields(createFieldMaker(scene.language, {}), scene)
    .find((one) => one.name === field)?.type;
  if (type === "money") return t("field.amountUnclear");
  if (type === "datetime") return t("field.momentUnclear");
  return type === "date" ? t("field.dateUnclear") : undefined;
};

/** The typed answers as the command they amount to, or every field that needs another look, once each. */
export const readCommand = (
  name: CommandName,
  typed: Typed,
  scene: CommandScene,
): { command: DeskCommand } | { errors: readonly FieldError[] } => {
  const candidate = { type: name, ...commandShapes[name].members(typed, scene) };
  const parsed = DeskCommand.safeParse(candidate);
  if (parsed.success) return { command: parsed.data };
  const errors = new Map<string, FieldError>();
  for (const { field: path, message } of fieldErrors(parsed.error, candidate, scene.language)) {
    const field = fieldOf(name, path);
    if (!errors.has(field)) errors.set(field, { field, message: messageFor(name, field, scene) ?? message });
  }
  return { errors: [...errors.values()] };
};
