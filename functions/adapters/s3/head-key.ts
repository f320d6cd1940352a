import * as z from "zod";

const hash = /^[0-9a-f]{64}$/;
export const Head = z.object({ n: z.int().min(1), hash: z.string().regex(hash) });
export type Head = z.infer<typeof Head>;

export const headRoot = "heads/";
export const headFolder = (stream: string): string => `${headRoot}${encodeURIComponent(stream)}/`;

/** The name of a head's empty object: two heads for one commit stand beside each other, and the verifier sees both. */
export const headKey = (head: { stream: string; n: number; hash: string }): string => {
  const { n, hash } = Head.parse(head);
  return `${headFolder(head.stream)}${n}-${hash}`;
};
