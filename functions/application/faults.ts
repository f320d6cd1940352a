/** Somebody else wrote first, several times in a row: the caller may try again at once (answered as 503). */
export class Contended extends Error {
  override readonly name = "Contended";
  constructor(stream: string) {
    super(`the log ${stream} took other commits first, every time`);
  }
}

/** A complaint keeps the policy it came in with; one that is gone is a fault of the installation. */
export class PolicyMissing extends Error {
  override readonly name = "PolicyMissing";
  constructor(digest: string) {
    super(`no policy is stored under ${digest}`);
  }
}
