import { deskRules, impossible } from "../../domain/complaint/command-rules.ts";
import type { Refusal } from "../../domain/complaint/decision.ts";
import { commandTexts } from "../../presentation/catalogue/command-texts.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { refusalTexts } from "../../presentation/catalogue/refusals.ts";
import type { CaseView } from "../../presentation/pages/desk/case-view.ts";
import type { CommandForm } from "../../presentation/pages/desk/command-form.ts";
import type { FieldError } from "../../presentation/pages/parts/field.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { CaseScene } from "./case-scene.ts";
import { commandShapes } from "./commands/command-shapes.ts";
import type { Typed } from "./commands/command-shape.ts";
import { createFieldMaker } from "./commands/field-maker.ts";
import { isCommandName, type CommandName } from "./commands/read-command.ts";

const text = createText(commandTexts, refusalTexts);

export interface Sent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
}

export const titleOf = (name: CommandName, { language }: CaseScene): string => text(language)(`do.${name}`);
export const reasonOf = (reason: Refusal, { language }: CaseScene): string => text(language)(`refusal.${reason}`);

/** Why this person cannot give the command now, or undefined when they may try. */
export const whyNot = (name: CommandName, { complaint, present, staff }: CaseScene): Refusal | undefined =>
  impossible(complaint, name, { actor: `staff:${present.member.id}`, staff });

/** A command as a form; what was typed is in it again, and the commit that the page shows goes with it (pages D4). */
export const commandFormOf = (
  name: CommandName,
  scene: CaseScene,
  { typed, errors, idempotencyKey }: Sent,
): CommandForm => ({
  name,
  title: titleOf(name, scene),
  button: text(scene.language)(`button.${name}`),
  action: paths.deskCommands(scene.complaint.file.number),
  hidden: { basedOn: String(scene.complaint.file.n), idempotencyKey },
  fields: commandShapes[name].fields(createFieldMaker(scene.language, typed), scene),
  errors,
});

const names = Object.keys(deskRules).filter(isCommandName);

/**
 * What can be done now and what cannot, with the reason in words; what belongs to other roles is left out, since no stage
 * makes it possible for this reader.
 */
export const commandsOf = (scene: CaseScene, newKey: () => string): Pick<CaseView, "commands" | "impossible"> => {
  const judged = names.map((name) => ({ name, why: whyNot(name, scene) }));
  return {
    commands: judged
      .filter(({ why }) => why === undefined)
      .map(({ name }) => commandFormOf(name, scene, { typed: {}, errors: [], idempotencyKey: newKey() })),
    impossible: judged.flatMap(({ name, why }) =>
      why === undefined || why === "not-your-role"
        ? []
        : [{ title: titleOf(name, scene), reason: reasonOf(why, scene) }],
    ),
  };
};
