import * as z from "zod";
import type { NoticeLedger } from "../../functions/application/ports/notice-ledger.ts";
import { problem } from "../../functions/handlers/http/problem.ts";
import { json } from "../../functions/handlers/http/response.ts";
import type { Handle } from "../../functions/handlers/http/router.ts";
import type { Engine } from "../step-functions/engine.ts";
import type { VirtualTime } from "../time/virtual-time.ts";

const Move = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);

interface Deps {
  readonly time: VirtualTime;
  readonly engine: Engine;
  readonly notices: NoticeLedger;
}

/** The clock that can jump, and a look into the machine room (design section 4, Local only). */
export const createClockRoutes = ({ time, engine, notices }: Deps): Record<string, Handle> => ({
  "GET /_local/clock": () => Promise.resolve(json(200, time.status())),
  "POST /_local/clock": async (request) => {
    const move = Move.safeParse(request.body.kind === "json" ? request.body.value : undefined);
    if (!move.success) return problem(400, { title: 'Send {"advance":"PT48H"} or {"to":"…Z"}', reason: "not-a-move" });
    const moved = await time.advance(move.data);
    if (moved.kind === "refused")
      return problem(moved.reason === "advance-running" ? 409 : 400, { title: moved.reason, reason: moved.reason });
    return json(200, { now: moved.now, fired: moved.fired });
  },
  "POST /_local/settle": async () => {
    await time.settle();
    return json(200, { now: time.now() });
  },
  "GET /_local/executions": () =>
    Promise.resolve(
      json(
        200,
        engine.list().map(({ name, machineArn, status, startedAt, visit }) => ({
          name,
          machineArn,
          status,
          startedAt,
          state: visit?.state,
          transitions: engine.transitions(name),
        })),
      ),
    ),
  "GET /_local/outbox": () => Promise.resolve(json(200, [])),
  "GET /_local/notices/{number}": async (request) =>
    json(200, await notices.listOf(request.parameters["number"] ?? "")),
});
