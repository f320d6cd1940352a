import type { Route } from "./route.ts";

const open = (method: Route["method"], path: string, fn: string): Route => ({
  method,
  path,
  function: fn,
  auth: "none",
});
const staff = (method: Route["method"], path: string): Route => ({ method, path, function: "desk", auth: "jwt" });

/** The interfaces of the design, section 4. */
export const contractRoutes: readonly Route[] = [
  open("POST", "/api/complaints", "intake"),
  open("GET", "/api/complaints/{number}", "complainant"),
  ...["messages", "answers", "survey", "reconsideration", "withdrawal"].map((what) =>
    open("POST", `/api/complaints/{number}/${what}`, "complainant"),
  ),
  staff("GET", "/api/desk/queues/{queue}"),
  staff("GET", "/api/desk/complaints/{number}"),
  staff("POST", "/api/desk/complaints/{number}/commands"),
  open("GET", "/decisions", "decisions"),
  open("POST", "/decisions", "decisions"),
  open("GET", "/api/health", "pages"),
  open("GET", "/api/openapi.json", "pages"),
  open("GET", "/", "pages"),
];
