/** One route of the public HTTP API. */
export interface Route {
  readonly method: "GET" | "POST";
  /** As API Gateway writes it: `/api/complaints/{number}`. */
  readonly path: string;
  /** Id of the function that answers (function-list.ts). */
  readonly function: string;
  /** `jwt`: a bearer token of the staff's user pool is checked before the function is reached. */
  readonly auth: "none" | "jwt";
}
