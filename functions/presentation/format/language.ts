/** The languages the desk writes in; the first one is the default. */
export const languages = ["zh-CN", "en"] as const;

export type Language = (typeof languages)[number];
