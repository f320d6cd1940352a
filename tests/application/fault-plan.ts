/** Where in an effect the process dies, or a call fails and the process lives on. */
export type FaultMode = "dies before" | "dies after" | "fails before" | "fails after";

/** The methods of the ports that change something; all others only read. */
const effects: Readonly<Record<string, readonly string[]>> = {
  log: ["append", "clearPending", "quarantine"],
  waits: ["put", "remove", "takeGeneration", "release"],
  notices: ["add", "move"],
  summaries: ["put"],
  heads: ["append"],
  attempts: ["add", "clear"],
  policies: ["put"],
  workflows: ["start", "wake", "stop"],
  mailer: ["send"],
};

/** What an injected fault throws: not a name that anybody handles. */
export class Broken extends Error {
  override readonly name = "Broken";
}

export interface FaultPlan {
  readonly alive: boolean;
  /** Resolves when the process dies. */
  readonly died: Promise<"died">;
  /** Every effect so far, as `port.method`. */
  readonly trace: readonly string[];
  /** The fault happens in the k-th effect from now (1 = the next). */
  arm(k: number, mode: FaultMode): void;
  /** Every effect of this name fails until it is mended. */
  breakDown(...names: string[]): void;
  mend(): void;
  /** The same port with faults; a dead process hears no more answers. */
  wrap<P extends object>(name: string, port: P): P;
  /** Ends the process as a kill would. */
  kill(): void;
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Faults for the ports of one life of a process. */
export const createFaultPlan = (): FaultPlan => {
  const death = Promise.withResolvers<"died">();
  const trace: string[] = [];
  const broken = new Set<string>();
  let alive = true;
  const isAlive = (): boolean => alive;
  let armed: { at: number; mode: FaultMode } | undefined;

  const kill = (): void => {
    alive = false;
    death.resolve("died");
  };

  const call = async (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    if (!isAlive()) return never();
    trace.push(name);
    if (broken.has(name)) throw new Broken(name);
    const mode = armed?.at === trace.length ? armed.mode : undefined;
    if (mode === "dies before") kill();
    if (mode === "fails before") throw new Broken(name);
    if (!isAlive()) return never();
    const answer = await work();
    if (mode === "dies after") kill();
    if (mode === "fails after") throw new Broken(name);
    return isAlive() ? answer : never();
  };

  return {
    get alive() {
      return alive;
    },
    died: death.promise,
    trace,
    arm: (k, mode) => {
      armed = { at: trace.length + k, mode };
    },
    breakDown: (...names) => names.forEach((name) => broken.add(name)),
    mend: () => broken.clear(),
    kill,
    wrap: (name, port) =>
      Object.fromEntries(
        Object.entries(port).map(([method, value]: [string, unknown]) => {
          if (typeof value !== "function") return [method, value];
          const bound = value as (...args: unknown[]) => Promise<unknown>;
          return effects[name]?.includes(method) === true
            ? [method, (...args: unknown[]) => call(`${name}.${method}`, () => bound(...args))]
            : [method, (...args: unknown[]) => (alive ? bound(...args) : never())];
        }),
      ) as typeof port,
  };
};
