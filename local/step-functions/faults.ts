/** Things that go wrong on AWS once in a long while, here on demand. Each call arms one occurrence. */
export interface Faults {
  /** The next function call is made twice; only the first answer counts. */
  doubleNextCall(): void;
  /** The next function call is made and its answer lost: the attempt fails with Lambda.SdkClientException. */
  dropNextResult(): void;
  /** The next function call is not made: the attempt fails with this error. */
  failNextCall(error: string): void;
  /** The next API call is carried out, but its answer never arrives: the connection is cut. */
  dropAnswer(): void;
  takeDoubleCall(): boolean;
  takeDroppedResult(): boolean;
  takeFailedCall(): string | undefined;
  takeDroppedAnswer(): boolean;
}

export const createFaults = (): Faults => {
  const double = createCharge();
  const dropResult = createCharge();
  const dropAnswer = createCharge();
  const failures: string[] = [];
  return {
    doubleNextCall: double.add,
    dropNextResult: dropResult.add,
    failNextCall: (error) => void failures.push(error),
    dropAnswer: dropAnswer.add,
    takeDoubleCall: double.take,
    takeDroppedResult: dropResult.take,
    takeFailedCall: () => failures.shift(),
    takeDroppedAnswer: dropAnswer.take,
  };
};

const createCharge = (): { add: () => void; take: () => boolean } => {
  let charges = 0;
  return {
    add: () => {
      charges += 1;
    },
    take: () => {
      if (charges === 0) return false;
      charges -= 1;
      return true;
    },
  };
};
