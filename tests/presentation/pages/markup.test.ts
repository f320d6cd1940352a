import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { address, hiddenFields, html } from "../../../functions/presentation/pages/parts/markup.ts";
import { sentence } from "../../../functions/presentation/pages/parts/sentence.ts";
import { readHtml } from "./read-html.ts";

describe("html", () => {
  it("escapes strings in text and in attributes, and nothing twice", () => {
    const inner = html`<b>${`<&"'>`}</b>`;
    expect(html`<p title="${`"><i>`}">${inner}</p>`.toString()).toBe(
      `<p title="&quot;&gt;&lt;i&gt;"><b>&lt;&amp;&quot;&#39;&gt;</b></p>`,
    );
  });

  it("prints nothing for what is absent, and lists one after the other", () => {
    expect(html`<p>${undefined}${false}${[html`a`, [html`b`]]}${0}</p>`.toString()).toBe("<p>ab0</p>");
  });
});

describe("address", () => {
  it.each(["/desk", "#f-name", "?after=2", "https://example.com/a", "mailto:a@example.com", "http://127.0.0.1:80/a"])(
    "keeps %s",
    (url) => {
      expect(address(url)).toBe(url);
    },
  );

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "http://evil.example",
    "",
  ])("puts # in the place of %s", (url) => {
    expect(address(url)).toBe("#");
  });

  it("never lets a script address through", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const url = address(`${before}javascript:${after}`);
        expect(url === "#" || !/^[\s\u0000-\u001f]*javascript:/i.test(url)).toBe(true);
      }),
    );
  });
});

describe("sentence", () => {
  const time = html`<time datetime="x">18:00</time>`;

  it("puts markup where the language wants it, and escapes the rest", () => {
    expect(sentence((at) => `<${at}>`, time).toString()).toBe(`&lt;<time datetime="x">18:00</time>&gt;`);
    expect(sentence((a, b) => `${b} – ${a}`, html`<b>1</b>`, html`<b>2</b>`).toString()).toBe("<b>2</b> – <b>1</b>");
  });

  it("shows each part once, whatever words stand beside it", () => {
    const words = fc.oneof(fc.string(), fc.stringMatching(/^(?:\uE000[0-9]\.[0-9]\uE000)+$/));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const made = sentence((at) => `${before}${at}${after}`, time).toString();
        expect(made.split(time.toString())).toHaveLength(2);
      }),
    );
  });
});

it("carries what is unseen in hidden fields, exactly", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()), (values) => {
      const fields = readHtml(`<form>${hiddenFields(values).join("")}</form>`).slice(1);
      const read = Object.fromEntries(
        fields.map(({ attributes }) => [attributes.get("name")!, attributes.get("value")!]),
      );
      expect(read).toEqual({ ...values });
    }),
  );
});
