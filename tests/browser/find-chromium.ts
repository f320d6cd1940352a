import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of an installed Chromium (`CHROMIUM` overrules), or undefined: then the tests here are skipped and say so. */
export const chromiumPath = [process.env["CHROMIUM"], ...places].find((path) => path !== undefined && existsSync(path));

/** Starts it without a screen, without a network of its own and without first-run pages. */
export const startChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
