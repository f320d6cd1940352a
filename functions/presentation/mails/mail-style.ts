/**
 * Colours and sizes of mails. Mail programs know no variables and few style sheets, so everything stands in `style`
 * attributes; the sheet in the head only turns colours over in dark mode, by class.
 */
const light = {
  page: "#FFFFFF",
  soft: "#E4F1F4",
  text: "#16222B",
  muted: "#4C5B65",
  line: "#D5DCE0",
  accent: "#0B5A6F",
  onAccent: "#FFFFFF",
} as const;

const dark = {
  page: "#12191E",
  soft: "#12323B",
  text: "#E8EEF1",
  muted: "#A9B7BF",
  line: "#33414A",
  accent: "#7CCBDD",
  onAccent: "#0B1418",
} as const;

const fonts =
  "-apple-system,'Segoe UI',Roboto,'PingFang SC','HarmonyOS Sans SC',MiSans,'Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** Styles by part. Padding stands on cells: some programs drop margins. */
export const styles = {
  body: `margin:0;padding:0;background:${light.page};-webkit-text-size-adjust:100%`,
  preheader:
    "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all",
  outer: `background:${light.page}`,
  column: `max-width:560px;font-family:${fonts}`,
  brand: `padding:0 0 12px;border-bottom:3px solid ${light.accent};color:${light.accent};font-size:15px;line-height:22px;font-weight:600`,
  h1: `margin:0;color:${light.text};font-size:25px;line-height:36px;font-weight:650`,
  text: `color:${light.text};font-size:16px;line-height:28px`,
  muted: `color:${light.muted};font-size:14px;line-height:22px`,
  line: `border-top:1px solid ${light.line}`,
  soft: `background:${light.soft}`,
  quote: `border-left:3px solid ${light.line};color:${light.text};font-size:16px;line-height:28px`,
  button: `border-radius:8px;background:${light.accent}`,
  buttonLink: `display:inline-block;padding:12px 24px;border-radius:8px;background:${light.accent};color:${light.onAccent};font-size:16px;line-height:24px;font-weight:600;text-decoration:none`,
  link: `color:${light.accent};word-break:break-all`,
} as const;

/** What the button's cell says for programs that know no style at all. */
export const buttonColour = light.accent;

const rules = (before: string): string =>
  [
    `${before}.page{background:${dark.page}!important}`,
    `${before}.soft{background:${dark.soft}!important}`,
    `${before}.text{color:${dark.text}!important}`,
    `${before}.muted{color:${dark.muted}!important}`,
    `${before}.line{border-color:${dark.line}!important}`,
    `${before}.accent{color:${dark.accent}!important;border-color:${dark.accent}!important}`,
    `${before}.button{background:${dark.accent}!important;color:${dark.onAccent}!important}`,
  ].join("");

/** Dark colours: by media query, and by the attribute that Outlook's web and phone programs set. */
export const darkSheet = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules("")}}${rules("[data-ogsc] ")}`;
