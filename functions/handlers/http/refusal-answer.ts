import type { Refusal } from "../../domain/complaint/decision.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { refusalTexts } from "../../presentation/catalogue/refusals.ts";
import { problem } from "./problem.ts";
import type { HttpResponse } from "./response.ts";

const words = createText(refusalTexts);

/** Who may not is told so; what is not there is not found; all else is a conflict with how the matter stands. */
export const refusalStatus = (reason: Refusal): number => {
  if (reason === "not-your-role" || reason === "unknown-staff") return 403;
  if (reason === "unknown-complaint" || reason === "unknown-approval") return 404;
  return 409;
};

/** A refusal of the domain as a problem document: the literal reason, in words, at its field (design section 4, Errors). */
export const refusalAnswer = (reason: Refusal, language: Language, field?: string): HttpResponse => {
  const title = words(language)(`refusal.${reason}`);
  return problem(refusalStatus(reason), {
    title,
    reason,
    ...(field === undefined ? {} : { errors: [{ field, reason, message: title }] }),
  });
};
