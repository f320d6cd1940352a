import { html } from "hono/html";

export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
}

/** The issuer's page, on which one picks who to be; only on one machine. */
export const signInPage = async (
  staff: readonly ExamplePerson[],
  hidden: Readonly<Record<string, string>>,
): Promise<string> =>
  await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>登录 · Sign in</title>
      </head>
      <body>
        <main>
          <h1>登录 · Sign in</h1>
          <form method="post" action="/_local/oidc/authorize">
            ${Object.entries(hidden).map(
              ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            <p>
              <label for="staff">示例员工 · Example staff</label>
              <select id="staff" name="staff" required>
                ${staff.map(({ id, name }) => html`<option value="${id}">${name} (${id})</option>`)}
              </select>
            </p>
            <p><button>登录 · Sign in</button></p>
          </form>
        </main>
      </body>
    </html> `;
