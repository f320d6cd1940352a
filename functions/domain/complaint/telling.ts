import type { ComplaintEvent } from "./events.ts";

/**
 * Does this event lead to a message that tells the complainant about the state? Each such message starts the 48 hours
 * anew (CM-02, OP-15). What the complainant sends us never does.
 */
export const tells = (event: ComplaintEvent): boolean => {
  switch (event.type) {
    case "complaint-filed":
    case "message-sent":
    case "progress-told":
    case "remedy-released":
    case "consent-given":
    case "survey-asked":
    case "survey-reminded":
    case "complaint-closed":
    case "reconsideration-requested":
    case "reconsideration-decided":
      return true;
    case "deadline-moved":
      return event.reason === "told-late";
    case "entry-corrected":
      return event.told;
    case "contact-recorded":
      return event.result === "reached" && event.told;
    default:
      return false;
  }
};
