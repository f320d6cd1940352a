import type { CausedNotice } from "../../../functions/domain/complaint/notice.ts";
import type { Scene } from "./kit.ts";

export const allOf = (scene: Scene): readonly CausedNotice[] => scene.entries.flatMap(({ notices }) => notices);

export const one = (scene: Scene, kind: string, nth = 0): CausedNotice => {
  const found = allOf(scene)
    .filter((notice) => notice.kind === kind)
    .at(nth);
  if (found === undefined) throw new Error(`no ${kind} left`);
  return found;
};
