/** Steps of several processes that a test lets happen in an order of its choice. */
export interface Gate {
  /** Waits until this process may take its next step, then takes it. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface Race {
  /** The processes by name; each gets a gate and takes every step through it. */
  readonly processes: Readonly<Record<string, (gate: Gate) => Promise<void>>>;
  /** What is wrong once all have ended; undefined when all is right. */
  readonly check: () => Promise<string | undefined>;
}

export interface Explored {
  readonly orders: number;
  /** The orders that went wrong, with what went wrong. */
  readonly wrong: readonly string[];
}

interface Waiting {
  readonly process: string;
  readonly name: string;
  readonly go: () => void;
}

/** Lets the event loop run until every process waits at its gate or has ended. */
const quiet = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Chooses one of so many processes for a turn. */
type Choose = (turn: number, among: number) => number;

const runOrder = async (race: Race, choose: Choose) => {
  const waiting: Waiting[] = [];
  const gateOf = (process: string): Gate => ({
    step: async (name, work) => {
      await new Promise<void>((go) => waiting.push({ process, name, go: () => go() }));
      return work();
    },
  });
  const all = Promise.all(Object.entries(race.processes).map(([name, run]) => run(gateOf(name))));
  const branches: number[] = [];
  const order: string[] = [];
  for (let turn = 0; ; turn++) {
    await quiet();
    if (waiting.length === 0) break;
    waiting.sort((a, b) => (a.process < b.process ? -1 : 1));
    branches.push(waiting.length);
    const [next] = waiting.splice(choose(turn, waiting.length), 1);
    order.push(`${next?.process ?? ""}.${next?.name ?? ""}`);
    next?.go();
  }
  await all;
  return { branches, order, wrong: await race.check() };
};

/** The next sequence of choices in depth-first order; undefined after the last. */
const nextChoices = (choices: readonly number[], branches: readonly number[]): number[] | undefined => {
  for (let turn = branches.length - 1; turn >= 0; turn--) {
    const chosen = choices[turn] ?? 0;
    if (chosen + 1 < (branches[turn] ?? 0))
      return [...branches.slice(0, turn).map((_, k) => choices[k] ?? 0), chosen + 1];
  }
  return undefined;
};

/** Runs a race in every order its steps can happen in. */
export const explore = async (makeRace: () => Promise<Race>): Promise<Explored> => {
  const wrong: string[] = [];
  let orders = 0;
  for (let choices: number[] | undefined = []; choices !== undefined; orders++) {
    const chosen: readonly number[] = choices;
    const done = await runOrder(await makeRace(), (turn) => chosen[turn] ?? 0);
    if (done.wrong !== undefined) wrong.push(`${done.order.join(" → ")}: ${done.wrong}`);
    choices = nextChoices(choices, done.branches);
  }
  return { orders, wrong };
};

/** Runs a race in so many orders drawn at random, always the same ones: for races with too many to run them all. */
export const sample = async (makeRace: () => Promise<Race>, orders: number): Promise<Explored> => {
  const wrong: string[] = [];
  let state = 1;
  const draw: Choose = (_, among) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % among;
  };
  for (let k = 0; k < orders; k++) {
    const done = await runOrder(await makeRace(), draw);
    if (done.wrong !== undefined) wrong.push(`${done.order.join(" → ")}: ${done.wrong}`);
  }
  return { orders, wrong };
};
