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
  warn: "#8A4B00",
  warnSoft: "#FDF1DC",
} as const;

const dark = {
  page: "#12191E",
  soft: "#12323B",
  text: "#E8EEF1",
  muted: "#A9B7BF",
  line: "#33414A",
  accent: "#7CCBDD",
  onAccent: "#0B1418",
  warn: "#F2B866",
  warnSoft: "#38270D",
} as const;

const fonts =
  "-apple-system,'Segoe UI',Roboto,'PingFang SC','HarmonyOS Sans SC',MiSans,'Microsoft YaHei','Noto Sans CJK SC',sans-serif";

const text = `color:${light.text};font-size:16px;line-height:28px`;
const muted = `color:${light.muted};font-size:14px;line-height:22px`;
const line = `border-top:1px solid ${light.line}`;
const strong = "font-weight:650";

/** Styles by part. */
export const styles = {
  body: `margin:0;padding:0;background:${light.page};-webkit-text-size-adjust:100%`,
  preheader:
    "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all",
  column: `max-width:560px;margin:0 auto;text-align:left;font-family:${fonts}`,
  brand: `padding:0 0 12px;border-bottom:3px solid ${light.accent};color:${light.accent};font-size:15px;line-height:22px;${strong}`,
  h1: `margin:0;color:${light.text};font-size:25px;line-height:36px;${strong}`,
  h2: `margin:0;color:${light.text};font-size:18px;line-height:28px;${strong}`,
  text,
  muted,
  line,
  card: `padding:8px 16px 10px;background:${light.soft};border-radius:12px`,
  keyLabel: muted,
  keyValue: `color:${light.text};font-size:19px;line-height:30px;${strong}`,
  alert: `padding:14px 16px;background:${light.warnSoft};border-radius:12px;color:${light.warn};font-size:16px;line-height:28px`,
  bullet: `color:${light.accent};font-size:16px;line-height:28px`,
  quote: `padding:2px 0 2px 16px;border-left:3px solid ${light.accent};${text}`,
  factLabel: `padding:9px 12px 9px 0;font-weight:400;${line};${muted};line-height:26px`,
  factValue: `padding:9px 0;${line};${text};line-height:26px`,
  button: `border-radius:8px;background:${light.accent}`,
  buttonLink: `display:inline-block;padding:12px 24px;border-radius:8px;background:${light.accent};color:${light.onAccent};font-size:16px;line-height:24px;font-weight:600;text-decoration:none`,
  link: `color:${light.accent};word-break:break-all`,
} as const;

/** What the button's cell says for programs that know no style at all. */
export const buttonColour = light.accent;

/** For the test of contrasts. */
export const mailColours = { light, dark } as const;

const rules = (before: string): string =>
  [
    `${before}.page{background:${dark.page}!important}`,
    `${before}.card{background:${dark.soft}!important}`,
    `${before}.text{color:${dark.text}!important}`,
    `${before}.muted{color:${dark.muted}!important}`,
    `${before}.line{border-color:${dark.line}!important}`,
    `${before}.accent{color:${dark.accent}!important}`,
    `${before}.accentLine{border-color:${dark.accent}!important}`,
    `${before}.alert{background:${dark.warnSoft}!important;color:${dark.warn}!important}`,
    `${before}.button{background:${dark.accent}!important;color:${dark.onAccent}!important}`,
  ].join("");

/** Dark colours: by media query, and by the attribute that Outlook's web and phone programs set. */
export const darkSheet = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules("")}}${rules("[data-ogsc] ")}`;
