import { createHash } from "node:crypto";
import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { Policy, type PolicyInForce } from "../functions/domain/policy/policy.ts";

/** A policy that cannot be used, with every reason and the line it stands on. */
export class WrongPolicy extends Error {
  override readonly name = "WrongPolicy";
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(`the policy is refused:\n${reasons.map((reason) => `  ${reason}`).join("\n")}`);
    this.reasons = reasons;
  }
}

/** The line of the deepest node on the way to a path: a missing key is reported where it should have stood. */
const lineOf = (document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
};

const reason = (
  document: Document.Parsed,
  lines: LineCounter,
  issue: Pick<z.core.$ZodIssue, "path" | "message">,
): string => `line ${lineOf(document, lines, issue.path)}: ${issue.path.map(String).join(".")}: ${issue.message}`;

type Path = readonly string[];

/** The places whose words nobody reads: a name misspelt, or half of a text that YAML cut at its comma. */
const unread = (written: unknown, kept: unknown, path: Path = []): readonly Path[] => {
  if (typeof written !== "object" || written === null || typeof kept !== "object" || kept === null) return [];
  const parts = new Map(Object.entries(kept));
  return Object.entries(written).flatMap(([key, part]) => {
    const here = [...path, key];
    return parts.has(key) ? unread(part, parts.get(key), here) : [here];
  });
};

/**
 * Reads a policy from its YAML text: the policy, its canonical JSON and the digest of that, under which it is kept for
 * ever (RC-19). Throws WrongPolicy with line and reason, so that a wrong one is refused when it is built.
 */
export const readPolicy = (text: string): PolicyInForce & { readonly json: string } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  if (document.errors.length > 0) throw new WrongPolicy(document.errors.map((error) => error.message));
  const source: unknown = document.toJS();
  const parsed = Policy.safeParse(source);
  if (!parsed.success) throw new WrongPolicy(parsed.error.issues.map((issue) => reason(document, lines, issue)));
  const surplus = unread(source, parsed.data).map((path) => ({ path: [...path], message: "nobody reads this" }));
  if (surplus.length > 0) throw new WrongPolicy(surplus.map((issue) => reason(document, lines, issue)));
  const json = JSON.stringify(source);
  return { policy: parsed.data, json, digest: createHash("sha256").update(json).digest("hex") };
};
