import { existsSync } from "node:fs";
import { copyFile, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runCommand } from "./run-command.ts";

const requirements = join(import.meta.dirname, "requirements.txt");

/**
 * Puts MiniStack into a virtual environment of the project (`.venv`), unless the very same requirements are there already.
 * Needs Python 3.10 or newer with its venv module. Answers the path of the program.
 */
export const installMiniStack = async (folder = resolve(".venv")): Promise<string> => {
  const program = join(folder, "bin", "ministack");
  const installed = join(folder, "requirements.txt");
  const wanted = await readFile(requirements, "utf8");
  if (existsSync(program) && existsSync(installed) && (await readFile(installed, "utf8")) === wanted) return program;

  await rm(folder, { recursive: true, force: true });
  await runCommand("python3", ["-m", "venv", folder]);
  await runCommand(join(folder, "bin", "pip"), ["install", "--quiet", "--requirement", requirements]);
  await copyFile(requirements, installed);
  return program;
};
