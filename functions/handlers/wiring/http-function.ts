import type { Language } from "../../domain/complaint/vocabulary.ts";
import { createRouter, type Handle } from "../http/router.ts";
import { ownRoutes, type HttpFunction } from "../routes.ts";
import { say } from "./say.ts";
import { startedOnce } from "./started-once.ts";

interface Opened {
  readonly routes: Readonly<Record<string, Handle>>;
  readonly language: Language;
}

/** The Lambda handler of a function behind the API: it answers its own routes of the list and no others. */
export const httpFunction = (id: HttpFunction, open: () => Promise<Opened>) =>
  startedOnce(async () => {
    const { routes, language } = await open();
    return createRouter({ log: say, language }, ownRoutes(id, routes));
  });
