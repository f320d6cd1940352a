/** What one complaint used. */
export interface Usage {
  readonly transitions: number;
  readonly mails: number;
  readonly writes: number;
  readonly reads: number;
  readonly commits: number;
  readonly calls: number;
}

export interface BillLine {
  readonly what: string;
  readonly count: number;
  readonly cents: number;
}

/** List prices of us-east-1 in US dollars for one of each (November 2026). */
const price = {
  transition: 0.025 / 1000,
  mail: 0.1 / 1000,
  write: 0.625 / 1_000_000,
  read: 0.125 / 1_000_000,
  headPut: 0.005 / 1000,
  httpCall: 1 / 1_000_000,
  /** 128 MB on arm64 for half a second, and the request itself. */
  functionCall: 0.0000021,
};

/** A write touches the table and at most one index beside it. */
const indexShare = 2;
/** Item reads are consistent, and a fold reads whole logs: counted as two units each. */
const readUnits = 2;

/** The bill of one complaint at list price, in US cents. */
export const billOf = (usage: Usage): readonly BillLine[] => {
  const functionCalls = usage.calls + usage.commits + usage.transitions;
  const line = (what: string, count: number, dollars: number): BillLine => ({
    what,
    count,
    cents: count * dollars * 100,
  });
  return [
    line("state transitions", usage.transitions, price.transition),
    line("mails", usage.mails, price.mail),
    line("DynamoDB writes", usage.writes, price.write * indexShare),
    line("DynamoDB reads", usage.reads, price.read * readUnits),
    line("heads of the log in S3", usage.commits, price.headPut),
    line("HTTP calls", usage.calls, price.httpCall),
    line("Lambda calls, at most", functionCalls, price.functionCall),
  ];
};

export const totalCents = (bill: readonly BillLine[]): number => bill.reduce((sum, { cents }) => sum + cents, 0);

/** The bill as a table for a terminal. */
export const billTable = (bill: readonly BillLine[]): string => {
  const row = (what: string, count: string, cents: string) =>
    `  ${what.padEnd(26)}${count.padStart(7)}${cents.padStart(12)}`;
  return [
    row("at list price", "count", "US cents"),
    ...bill.map(({ what, count, cents }) => row(what, String(count), cents.toFixed(4))),
    row("in all", "", totalCents(bill).toFixed(4)),
  ].join("\n");
};
