import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const fileName = /^(\d{8})\.eml$/;
const halfName = /\.half$/;

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
};

/**
 * A folder of .eml files, numbered in the order of their coming. A mail is there whole or not at all: it is written aside,
 * forced to the disk, renamed, and the folder is forced too. One process at a time.
 */
export async function openMailFolder(folder: string) {
  await mkdir(folder, { recursive: true });
  const found = await readdir(folder);
  await Promise.all(found.filter((name) => halfName.test(name)).map((name) => rm(join(folder, name))));
  let last = Math.max(0, ...found.map((name) => Number(fileName.exec(name)?.[1] ?? 0)));

  return {
    /** Numbers are handed out once, also to mails that are never saved. */
    nextNumber: (): string => String((last += 1)).padStart(8, "0"),
    save: async (number: string, mail: Buffer): Promise<void> => {
      const half = join(folder, `${number}.half`);
      const handle = await open(half, "w");
      try {
        await handle.writeFile(mail);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(half, join(folder, `${number}.eml`));
      await sync(folder);
    },
    /** Numbers of all mails, oldest first. */
    list: async (): Promise<string[]> =>
      (await readdir(folder)).flatMap((name) => fileName.exec(name)?.[1] ?? []).sort(),
    read: (number: string): Promise<Buffer> => readFile(join(folder, `${number}.eml`)),
  };
}
