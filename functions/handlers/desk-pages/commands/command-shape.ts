import type { DeskCommand } from "../../../domain/complaint/commands.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import type { Language } from "../../../domain/complaint/vocabulary.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { StaffDirectory } from "../../../domain/staff/directory.ts";
import type { CommandField } from "../../../presentation/pages/desk/command-form.ts";
import type { TimelineEntry } from "../../../presentation/status/timeline.ts";
import type { FieldMaker } from "./field-maker.ts";

/** What the fields of a command are made from. */
export interface CommandScene {
  readonly complaint: Complaint;
  readonly policy: Policy;
  readonly staff: StaffDirectory;
  readonly timeline: readonly TimelineEntry[];
  readonly language: Language;
  readonly now: Instant;
}

/** What was typed, by field; trimmed, and absent where nothing was. */
export type Typed = Readonly<Partial<Record<string, string>>>;

/** A command of the desk as a form: what it asks, and the command that the answers amount to. */
export interface CommandShape {
  readonly fields: (field: FieldMaker, scene: CommandScene) => readonly CommandField[];
  /** The command's own members; its schema in the domain judges them. */
  readonly members: (typed: Typed, scene: CommandScene) => object;
  /** The field of a path of the command, where it is not called like the path's first name; longest path first. */
  readonly places?: Readonly<Record<string, string>>;
}

export type CommandShapes = Readonly<Record<DeskCommand["type"], CommandShape>>;
