import { pageHeaders } from "../../presentation/pages/page-headers.ts";
import { html, type HttpResponse } from "../http/response.ts";

/** A page as an answer: kept by nobody, framed by nobody, with nothing from other sites (SC-03). */
export const pageAnswer = (statusCode: number, markup: string, cookies: readonly string[] = []): HttpResponse => ({
  ...html(statusCode, markup, pageHeaders()),
  ...(cookies.length > 0 && { cookies: [...cookies] }),
});
