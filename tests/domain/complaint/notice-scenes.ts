import type { CausedNotice } from "../../../functions/domain/complaint/notice.ts";
import type { Scene } from "./kit.ts";

/** Every notice that a history caused, oldest first. */
export const allOf = (scene: Scene): readonly CausedNotice[] => scene.entries.flatMap(({ notices }) => notices);

/** The nth notice of a kind; throws when there is none, so that no test passes by accident. */
export const one = (scene: Scene, kind: string, nth = 0): CausedNotice => {
  const found = allOf(scene)
    .filter((notice) => notice.kind === kind)
    .at(nth);
  if (found === undefined) throw new Error(`no ${kind} left`);
  return found;
};
