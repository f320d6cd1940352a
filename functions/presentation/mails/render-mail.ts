import type { Language } from "../format/language.ts";
import { htmlPart } from "./html-part.ts";
import type { MailFrame } from "./mail-frame.ts";
import type { NoticeContent } from "./notice-content.ts";
import type { NoticeTexts } from "./notice-texts.ts";
import { plainPart } from "./plain-part.ts";
import { writeLetter } from "./write-letter.ts";

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly preheader: string;
}

/**
 * A notice as a mail: a pure function, so that a second dispatch of the same commit renders the very same bytes. The text
 * part and the HTML part are written from one letter and say the same.
 */
export const renderMail = (
  notice: NoticeContent,
  texts: NoticeTexts,
  language: Language,
  frame: MailFrame,
): RenderedMail => {
  const letter = writeLetter(notice, texts[language][notice.kind], language, frame);
  return {
    subject: letter.subject,
    text: plainPart(letter),
    html: htmlPart(letter),
    preheader: letter.preheader,
  };
};
