/** What somebody should look at; each has a section in docs/runbook.md. */
export type AlarmCode = "quarantined" | "sweep-failed" | "mail-unavailable" | "calendar-ends";

/** Tells whoever watches: codes and ids, nothing of the case. */
export type Alarm = (code: AlarmCode, id: string, fault?: string) => void;

export const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);

/** Runs one piece of a sweep: one thing that fails must not keep the others from being done. */
export const createGuarded =
  (alarm: Alarm) =>
  async (id: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (fault) {
      alarm("sweep-failed", id, nameOf(fault));
    }
  };
