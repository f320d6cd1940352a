import { given, nothing, type Scene } from "./kit.ts";
import { proposed, repair } from "./steps.ts";
import { stepsTo } from "./stages.ts";

/** 250 yuan asked of the supervisor on Friday 15:30. */
export const asked = (): Scene => given(nothing(), ...stepsTo("awaiting-approval"));

/** Solution 6: the vice general manager and legal are both asked. */
export const bothAsked = (): Scene =>
  given(
    nothing(),
    ...stepsTo("proposing"),
    proposed({ rung: 6, lines: [], deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
  );

/** The same scene with other people in it. */
export const within = (scene: Scene, members: Scene["world"]["members"]): Scene => ({
  ...scene,
  world: { ...scene.world, members },
});
