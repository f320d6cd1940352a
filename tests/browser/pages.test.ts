import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../functions/presentation/format/language.ts";
import { allSamples } from "../presentation/pages/samples/all-samples.ts";
import { chromiumPath, startChromium } from "./find-chromium.ts";
import { servePages } from "./serve-pages.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Finding {
  readonly id: string;
  readonly targets: readonly string[];
}

/** What axe-core has against the page as it stands. */
const findings = async (page: Page): Promise<Finding[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })
    .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => String(target)) })))`);
};

/** Every sample on both; the colours of the other two pairings are proved by the table of tokens. */
const screens = [
  { width: 390, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

if (chromiumPath === undefined)
  console.warn("SKIPPED: no Chromium found (set CHROMIUM to its path); pages were not looked at in a browser.");

describe.skipIf(chromiumPath === undefined)("pages in a browser", () => {
  let browser: Browser;
  let server: Server;
  let origin = "";

  beforeAll(async () => {
    ({ origin, server } = await servePages());
    browser = await startChromium(chromiumPath ?? "");
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const open = async (width: number, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: false, ...options });
    return context.newPage();
  };

  describe.each(screens)("at $width px, $colorScheme", ({ width, colorScheme }) => {
    it.each(languages)(
      "have nothing that axe-core finds, in %s (WCAG 2.2 AA)",
      { timeout: 300_000 },
      async (language) => {
        const page = await open(width, { colorScheme });
        const found: Record<string, Finding[]> = {};
        for (const { name } of allSamples) {
          await page.goto(`${origin}/${language}/${name}`);
          const here = await findings(page);
          if (here.length > 0) found[name] = here;
        }
        await page.context().close();
        expect(found).toEqual({});
      },
    );
  });

  it("break no rule of their own security policy", { timeout: 120_000 }, async () => {
    const page = await open(800);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    for (const { name } of allSamples) await page.goto(`${origin}/en/${name}`);
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it.each([320, 390, 1280])("never scroll sideways at %i px", { timeout: 120_000 }, async (width) => {
    const page = await open(width);
    const wide: string[] = [];
    for (const language of languages)
      for (const { name } of allSamples) {
        await page.goto(`${origin}/${language}/${name}`);
        if (await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth"))
          wide.push(`${language}/${name}`);
      }
    await page.context().close();
    expect(wide).toEqual([]);
  });

  it("keep targets for fingers: 24 px everywhere, 44 px for buttons and answers of public pages", async () => {
    const page = await open(390);
    const small: string[] = [];
    for (const name of ["form-errors", "check", "status", "proposal", "survey", "decision", "queue", "case-open"]) {
      await page.goto(`${origin}/zh-CN/${name}`);
      small.push(
        ...(await page.evaluate<string[]>(`[...document.querySelectorAll(".button, .choice, .input, nav a, summary")]
          .filter((element) => element.checkVisibility())
          .map((element) => [element, element.getBoundingClientRect().height])
          .filter(([element, height]) => height < (document.body.classList.contains("desk") || element.matches("a, summary") ? 24 : 44))
          .map(([element]) => ${JSON.stringify(name)} + ": " + element.outerHTML.slice(0, 80))`)),
      );
    }
    await page.context().close();
    expect(small).toEqual([]);
  });

  it("hold the approver's question on the first screen of a telephone", async () => {
    const page = await open(390);
    for (const language of languages) {
      await page.goto(`${origin}/${language}/decision`);
      const bottom = await page.evaluate<number>(`document.querySelector(".meter").getBoundingClientRect().bottom`);
      expect(bottom, language).toBeLessThanOrEqual(700);
    }
    await page.context().close();
  });

  it("show a reason field with its answer only, without any script", async () => {
    const page = await open(390, { javaScriptEnabled: false });
    await page.goto(`${origin}/zh-CN/decision`);
    expect(await page.locator("[name=reason]").isVisible()).toBe(false);
    await page.locator("[name=answer][value=refuse]").check();
    expect(await page.locator("[name=reason]").isVisible()).toBe(true);
    expect(await page.locator("[name=amount]").isVisible()).toBe(false);
    await page.context().close();
  });

  it("bring a draft back in the same browser, tell how much room is left, and forget it with the receipt", async () => {
    const page = await open(390);
    await page.goto(`${origin}/en/form`);
    await page.locator("[name=description]").fill("x".repeat(3100));
    expect(await page.locator("#f-description-counter").innerText()).toContain("900");
    await page.reload();
    expect(await page.locator("[name=description]").inputValue()).toHaveLength(3100);
    expect(await page.locator("[data-draft-note]").isVisible()).toBe(true);
    await page.goto(`${origin}/en/receipt`);
    await page.goto(`${origin}/en/form`);
    expect(await page.locator("[name=description]").inputValue()).toBe("");
    await page.context().close();
  });

  it("move the focus to the error summary", async () => {
    const page = await open(390);
    await page.goto(`${origin}/en/form-errors`);
    expect(await page.evaluate(`document.activeElement.className`)).toContain("summary");
    await page.context().close();
  });
});
