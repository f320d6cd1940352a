import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDemo } from "../../local/demo/run-demo.ts";
import { openDesk, type JourneyDesk } from "./kit.ts";

describe("the demo's complaint", () => {
  let desk: JourneyDesk;
  let told: Awaited<ReturnType<typeof runDemo>>;
  const lines: string[] = [];
  const count = (what: string): number => told.bill.find((line) => line.what === what)?.count ?? 0;

  beforeAll(async () => {
    desk = await openDesk();
    told = await runDemo(desk.desk, (line) => void lines.push(line));
  });
  afterAll(() => desk.close());

  it("goes from the form to the result, with a missed deadline and an approval on the way", () => {
    expect(told.status).toBe("closed");
    const story = lines.join("\n");
    for (const part of ["MISSED  First response", "supervisor is told", "Awaiting approval", "待您审批 ¥250.00"])
      expect(story).toContain(part);
  });

  it("takes at most 60 state transitions and 0.45 US cents at list price (design section 7)", () => {
    expect(count("state transitions")).toBeGreaterThan(10);
    expect(count("state transitions")).toBeLessThanOrEqual(60);
    expect(told.cents).toBeLessThanOrEqual(0.45);
  });

  it("counts every mail that left, and every line of the bill", async () => {
    expect(count("mails")).toBe((await desk.lettersAbout(told.number)).length);
    expect(told.bill.every((line) => line.count > 0 && line.cents > 0)).toBe(true);
    expect(desk.alarms()).toEqual([]);
  });

  it("leaves the finished case open to its complainant", async () => {
    const seen = await desk.status({ number: told.number, accessCode: told.accessCode });
    expect(seen).toMatchObject({ status: "closed", outcome: "satisfied" });
  });
});
