import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployToEmulator, type Emulated } from "../../local/emulator/deploy-to-emulator.ts";
import { signIn } from "./sign-in.ts";
import { until } from "./until.ts";

/** The real stacks with the smallest functions that use every right once; IAM is enforced. */
describe("the stacks on MiniStack", () => {
  let deployed: Emulated;
  let stop = (): Promise<void> => Promise.resolve();
  const number = "SM0KE";
  const get = (path: string, headers: Record<string, string> = {}) => fetch(deployed.apiUrl + path, { headers });

  beforeAll(async () => {
    deployed = await deployToEmulator({
      handlers: "tests/emulator/smoke/handlers",
      statemachines: "tests/emulator/smoke/machines",
    });
    stop = () => deployed.stop();
  });
  afterAll(() => stop());

  it("answers at an address of its own, on the project's Node", async () => {
    const answer = await fetch(`${deployed.apiUrl}/api/complaints`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: number,
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ number, node: process.version, routeKey: "POST /api/complaints" });
  });

  it("carries a commit from the table through the stream to dispatch, which takes the mark off", async () => {
    const row = await until(async () => {
      const answer = await get(`/api/complaints/${number}`);
      return answer.status === 200 ? ((await answer.json()) as object) : undefined;
    });
    expect(row).toEqual({ row: true });
  });

  it("sends a mail with a link to that address", async () => {
    const mails = await until(async () => {
      const { messages } = (await (await fetch(deployed.mailUrl)).json()) as { messages: Record<string, object[]> };
      return Object.values(messages)[0];
    });
    expect(mails).toMatchObject([
      { Subject: number, To: ["p@example.org"], BodyText: `${deployed.apiUrl}/x`, Source: "complaints@example.com" },
    ]);
  });

  it("lets staff in with password, second factor and token, and nobody else", async () => {
    const desk = `/api/desk/complaints/${number}`;
    expect((await get(desk)).status).toBe(401);
    expect((await get(desk, { authorization: "Bearer x.y.z" })).status).toBe(401);

    const token = await signIn(deployed.miniStack.url, "ann", Date.now);
    const seen = await until(async () => {
      const answer = await get(desk, { authorization: `Bearer ${token}` });
      const body = (await answer.json()) as { waiting: boolean };
      return body.waiting ? body : undefined;
    });
    expect(seen).toEqual({ waiting: true, staff: "ann", deleting: "AccessDeniedException" });
  });

  it("binds a data key to its log", async () => {
    expect(await (await get("/decisions")).json()).toEqual({ same: true, other: "refused" });
  });
});
