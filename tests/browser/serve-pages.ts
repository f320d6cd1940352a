import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { assetHeaders, findAsset } from "../../functions/presentation/assets/assets.ts";
import { languages } from "../../functions/presentation/format/language.ts";
import { mailboxSecurityPolicy, mailHeaders, pageHeaders } from "../../functions/presentation/pages/page-headers.ts";
import { allSamples } from "../presentation/pages/samples/all-samples.ts";
import { frameIn } from "../presentation/pages/samples/sample.ts";

const sampleMail = `<!doctype html><html lang="en"><head><title>Mail</title></head><body style="color:#16222b"><p>Mail</p></body></html>`;

/** Serves every sample at `/<language>/<name>` and the assets, with the very headers of production, on loopback. */
export const servePages = async (): Promise<{ origin: string; server: Server }> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const asset = findAsset(pathname);
    const [, language, name] = pathname.split("/");
    const found = allSamples.find((sample) => sample.name === name);
    const known = languages.find((candidate) => candidate === language);
    if (asset !== undefined) response.writeHead(200, assetHeaders(asset)).end(asset.body);
    else if (pathname === "/mail-sample.html") response.writeHead(200, mailHeaders()).end(sampleMail);
    else if (found !== undefined && known !== undefined)
      response
        .writeHead(200, pageHeaders(name === "mail" ? mailboxSecurityPolicy : undefined))
        .end(found.render(frameIn(known)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, server };
};
