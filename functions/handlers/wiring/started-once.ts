type Handler<Event, Answer> = (event: Event) => Promise<Answer>;

/**
 * A Lambda handler whose parts are put together at its first event: the keys of the installation cannot be had without
 * waiting. A start that failed is tried again with the next event.
 */
export const startedOnce = <Event, Answer>(start: () => Promise<Handler<Event, Answer>>): Handler<Event, Answer> => {
  let started: Promise<Handler<Event, Answer>> | undefined;
  return async (event) => {
    started ??= start().catch((fault: unknown) => {
      started = undefined;
      throw fault;
    });
    return (await started)(event);
  };
};
