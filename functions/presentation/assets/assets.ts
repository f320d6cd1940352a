import { contentHash } from "./content-hash.ts";
import { formScript } from "./form-script.ts";
import { iconSvg } from "./icon-svg.ts";
import { pageScript } from "./page-script.ts";
import { stylesheet } from "./stylesheet.ts";

/*
 * Assets are strings in modules, not files: Node runs them unbuilt, esbuild carries them into a Lambda bundle
 * without a loader or a copying step, and a function needs no file system at start. The price is that editors see
 * CSS in template strings; the formatter knows the `css` tag, so it stays readable.
 */

/** One immutable file: its path carries a hash of its bytes, so it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  readonly hash: string;
}

const asset = (name: string, extension: string, contentType: string, body: string): Asset => {
  const hash = contentHash(body);
  return { path: `/assets/${name}.${hash}.${extension}`, contentType, body, hash };
};

export const assets = {
  stylesheet: asset("redress", "css", "text/css; charset=utf-8", stylesheet),
  icon: asset("icon", "svg", "image/svg+xml", iconSvg),
  pageScript: asset("page", "js", "text/javascript; charset=utf-8", pageScript),
  formScript: asset("form", "js", "text/javascript; charset=utf-8", formScript),
} as const;

const byPath = new Map<string, Asset>(Object.values(assets).map((one) => [one.path, one]));

/** The asset at exactly this path, or undefined: an old hash is gone, never answered with newer bytes. */
export const findAsset = (path: string): Asset | undefined => byPath.get(path);

/** Headers for an asset: kept for a year without asking again, because another version has another path. */
export const assetHeaders = (asset: Asset): Readonly<Record<string, string>> => ({
  "content-type": asset.contentType,
  "cache-control": "public, max-age=31536000, immutable",
  "x-content-type-options": "nosniff",
});
