import { describe, expect, it } from "vitest";
import { handlesByFunction } from "../../functions/handlers/all-handles.ts";
import { createRouteTable } from "../../functions/handlers/http/route-table.ts";
import { ownRoutes, routeKey, routes } from "../../functions/handlers/routes.ts";
import { assets } from "../../functions/presentation/assets/assets.ts";
import { localHandles, type DeskParts } from "../../local/desk/serve-desk.ts";
import { signInOf, startDesk } from "./pages/desk-under-test.ts";

const deployed = routes.map(routeKey);
const desk = await startDesk();
const parts = {
  core: desk.core,
  summaries: desk.store.summaries,
  throttle: () => Promise.resolve({ allowed: true } as const),
  session: () => Promise.resolve({ refused: "sign-in-needed", because: "no-token" } as const),
  signIn: signInOf(),
  secure: true,
};

describe("the routes of a deployment", () => {
  it("are what the desk of one machine serves, but for what is only there", () => {
    const local = localHandles({
      ...parts,
      outside: desk.store,
      mails: {},
      engine: {},
      issuer: {},
      time: {},
    } as unknown as DeskParts);
    const isLocal = (key: string) => key.includes(" /_local/");
    expect(Object.keys(local).some(isLocal)).toBe(true);
    expect(
      Object.keys(local)
        .filter((key) => !isLocal(key))
        .sort(),
    ).toEqual([...deployed].sort());
  });

  it("are everything that the functions can answer, and each is answered by its own function", () => {
    const byFunction = handlesByFunction(parts);
    const answered = new Set(Object.values(byFunction).flatMap((handles) => Object.keys(handles)));
    expect([...answered].sort()).toEqual([...deployed].sort());
    for (const [id, handles] of Object.entries(byFunction))
      expect(() => ownRoutes(id as keyof typeof byFunction, handles)).not.toThrow();
  });

  it("stand on the list once each", () => {
    expect(new Set(deployed).size).toBe(deployed.length);
  });

  it("lead a fixed address to its own route, not to a complaint of that name", () => {
    const find = createRouteTable(deployed);
    for (const path of ["/complaints/new", "/complaints/find", Object.values(assets)[0]?.path ?? ""])
      expect(find("GET", path)).toMatchObject({
        routeKey: path.startsWith("/assets/") ? "GET /assets/{file}" : `GET ${path}`,
      });
  });

  it("ask for a token at the gate where programs of the staff come in, and nowhere else", () => {
    for (const route of routes)
      expect([routeKey(route), route.auth === "jwt"]).toEqual([routeKey(route), route.path.startsWith("/api/desk/")]);
  });
});
