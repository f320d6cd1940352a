const quickRounds = 50;
const longestBreathMs = 10;

/** First only turns the event loop, then waits a little real time for work done outside, at most 10 ms a round. */
export const breathe = (round: number): Promise<void> =>
  new Promise((resolve) => {
    if (round < quickRounds) setImmediate(resolve);
    else setTimeout(resolve, Math.min(round - quickRounds, longestBreathMs));
  });
