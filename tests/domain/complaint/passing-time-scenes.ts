import type { Scene } from "./kit.ts";
import { wall } from "./world.ts";

/** Who heard of a missed deadline, level by level: "1: supervisor @ 2026-11-21 10:00". */
export const missedOf = (scene: Scene, id: string) =>
  scene.entries.flatMap((entry) =>
    entry.events
      .filter((event) => event.type === "deadline-missed" && event.id === id)
      .map((event) => (event.type === "deadline-missed" ? `${event.level}: ${event.to} @ ${wall(entry.at)}` : "")),
  );
