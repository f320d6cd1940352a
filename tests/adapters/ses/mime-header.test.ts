import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { headerMailbox, headerText } from "../../../functions/adapters/ses/mime-header.ts";

const subjectOf = async (text: string) => (await PostalMime.parse(`Subject: ${headerText(text)}\r\n\r\nx`)).subject;
const fromOf = async (mailbox: string) => (await PostalMime.parse(`From: ${headerMailbox(mailbox)}\r\n\r\nx`)).from;

/** What a header can say at all: one line, without control characters at all, and no space at its ends. */
const words = fc
  .string({ unit: "binary", maxLength: 200 })
  .map((text) => text.replace(/[\x00-\x1f\x7f]+/g, " ").trim())
  .filter((text) => text !== "" && text.isWellFormed());

describe("headers of a mail", () => {
  it("are read back as they were written, in any script and at any length", async () => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        expect(await subjectOf(text)).toBe(text);
      }),
    );
  });

  it("hold printable ASCII only, in lines of at most 76 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const line of headerText(text).split("\r\n ")) expect(line).toMatch(/^[\x20-\x7e]{0,76}$/);
      }),
    );
  });

  it.each(["a\r\nBcc: b@example.com", "a\nb", "a\u0000b", "a\rb"])(
    "are one header, whatever is in the text: %j",
    (text) => {
      expect(headerText(text)).not.toMatch(/[\r\n\x00](?! =\?)/);
    },
  );

  it("take a text that looks encoded for what it is", async () => {
    expect(await subjectOf("=?UTF-8?B?YQ==?=")).toBe("=?UTF-8?B?YQ==?=");
  });

  it("name the sender in any script, and leave the address alone", async () => {
    expect(await fromOf("明远电脑投诉服务 <a@b.example>")).toEqual({
      name: "明远电脑投诉服务",
      address: "a@b.example",
    });
    expect(await fromOf('Ming "M", Ltd. <a@b.example>')).toEqual({ name: 'Ming "M", Ltd.', address: "a@b.example" });
    expect(await fromOf("a@b.example")).toEqual({ name: "", address: "a@b.example" });
  });
});
