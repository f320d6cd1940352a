import { keepsWakingHours } from "../domain/complaint/notice.ts";
import type { NoticeKind } from "../domain/complaint/vocabulary.ts";
import { plusMillis, type Instant } from "../domain/instant.ts";
import type { Policy } from "../domain/policy/policy.ts";
import { isWaking, nextWaking } from "../domain/time/waking.ts";

/**
 * So late a wake-up may be: what was due at the last waking moment still leaves that evening, since the next morning would
 * break the promise it keeps (CM-02, OP-15: earlier, never later).
 */
const lateMillis = 15 * 60_000;

/** When a notice that could leave at `at` may: the acknowledgement at once (IN-22), to the complainant in waking hours (OP-15). */
export const leavesAt = (kind: NoticeKind, at: Instant, { waking, zone }: Policy): Instant =>
  !keepsWakingHours(kind) || isWaking(plusMillis(at, -lateMillis), waking, zone) ? at : nextWaking(at, waking, zone);
