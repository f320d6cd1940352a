import * as z from "zod";

const message = z.string().trim().min(1);

/** One entry of a letter: a paragraph, somebody's own words, a warning, or a line per entry of a list. */
export const blockSchema = z.union([
  message,
  z.strictObject({ quote: message }),
  z.strictObject({ alert: message }),
  z.strictObject({ each: z.string(), title: message.optional(), text: message, none: message.optional() }),
]);

/** The text of one notice kind in one language; all strings are ICU messages over the kind's placeholders. */
export const noticeTextSchema = z.strictObject({
  subject: message,
  preheader: message,
  heading: message,
  paragraphs: z.array(blockSchema).min(1),
  facts: z.array(z.strictObject({ label: message, value: message, strong: z.boolean().default(false) })).default([]),
  /** What the button says; there is one exactly when the notice has a link. */
  action: message.optional(),
  actionNote: message.optional(),
  next: z.array(message).default([]),
  closing: message,
});

export type NoticeText = z.output<typeof noticeTextSchema>;
export type Block = z.output<typeof blockSchema>;
