/** Notice ids as message ids and tags allow them: letters, digits, hyphens. */
export const noticeTag = (noticeId: string): string => noticeId.replace(/[^A-Za-z0-9-]/g, "-");

/** The notice id (`<number>#<commit>#<k>`) behind a tag; undefined when it is no tag of ours. */
export const noticeOfTag = (tag: string): string | undefined =>
  /^[0-9A-Z]+-\d+-\d+$/.test(tag) ? tag.replaceAll("-", "#") : undefined;
