import { isForComplainant } from "../../domain/complaint/notice.ts";
import type { Language, StaffNotice } from "../../domain/complaint/vocabulary.ts";
import { memberOf } from "../../domain/staff/directory.ts";
import type { NoticeContent } from "../mails/notice-content.ts";
import type { NoticeTexts } from "../mails/notice-texts.ts";
import { renderMail } from "../mails/render-mail.ts";
import { complainantContents } from "./complainant-contents.ts";
import { frameOf } from "./frame-of.ts";
import { factsOf, type NoticeScene } from "./notice-facts.ts";
import { complainantLinks, staffLinks, type SignLink } from "./notice-links.ts";
import { staffContents } from "./staff-contents.ts";

export interface WrittenNotice {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly number: string;
}

interface Deps {
  readonly texts: NoticeTexts;
  readonly baseUrl: string;
  readonly sign: SignLink;
}

interface Reader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

const readerOf = ({ notice, complaint, staff }: NoticeScene): Reader | undefined => {
  if (notice.to.kind === "staff") {
    const member = memberOf(staff, notice.to.id);
    return member === undefined ? undefined : { address: member.email, name: member.name, language: member.language };
  }
  const person = complaint.file.personal?.complainant;
  return person?.email === undefined
    ? undefined
    : { address: person.email, name: person.name, language: complaint.file.language };
};

/**
 * Writes a notice as the mail it becomes: a pure function of the complaint at the notice's commit, so that a second
 * dispatch writes the very same one, link included (design section 2: Commits). Undefined when there is nobody to write to.
 */
export const createWriteNotice =
  (deps: Deps) =>
  (scene: NoticeScene): WrittenNotice | undefined => {
    const reader = readerOf(scene);
    if (reader === undefined) return undefined;
    const facts = factsOf(scene, reader.language);
    const { kind } = scene.notice;
    const content: NoticeContent | undefined = isForComplainant(kind)
      ? complainantContents[kind](facts, complainantLinks(facts, deps))
      : staffContents[kind satisfies StaffNotice](facts, staffLinks(facts, deps));
    if (content === undefined) return undefined;
    const { language } = reader;
    const frame = frameOf(scene.policy, language);
    const { subject, text, html } = renderMail({ ...content, recipient: reader.name }, deps.texts, language, frame);
    return { to: reader.address, subject, text, html, number: facts.file.number };
  };
