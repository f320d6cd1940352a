import { closingShapes } from "./closing-shapes.ts";
import type { CommandShapes } from "./command-shape.ts";
import { contactShapes } from "./contact-shapes.ts";
import { findingShapes } from "./finding-shapes.ts";
import { remedyShapes } from "./remedy-shapes.ts";

/** Every command of the desk as a form: a command that is missing here does not type-check. */
export const commandShapes: CommandShapes = { ...contactShapes, ...findingShapes, ...remedyShapes, ...closingShapes };
