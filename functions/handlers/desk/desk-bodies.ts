import * as z from "zod";
import { ComplaintForm } from "../../domain/complaint/commands.ts";
import { DeskCommand } from "../../domain/complaint/desk-commands.ts";
import { grades } from "../../domain/complaint/vocabulary.ts";

/** A command with the commit the person saw; without one, whatever has happened since is accepted (pages D4). */
export const CommandBody = z.strictObject({ command: DeskCommand, basedOn: z.int().positive().optional() });

/** A complaint that staff enter for somebody: the same form, and the grade if they set one (IN-01, IN-05). */
export const StaffFiling = z.strictObject({ form: ComplaintForm, grade: z.enum(grades).optional() });
