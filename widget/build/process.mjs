// Running other programs: with their output shown or caught, and failures said in one line.
import { spawn } from "node:child_process";

/** A failure that the person at the keyboard can mend: shown as its message alone, without a stack. */
export class Problem extends Error {}

/** Runs a program with its output on this terminal; rejects with a Problem when it fails. */
export async function run(command, args, options = {}) {
  await finished(spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options }), command, args);
}

/** Runs a program and returns what it wrote to standard output; its error output stays visible. */
export async function outputOf(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], ...options });
  const pieces = [];
  child.stdout.on("data", (piece) => pieces.push(piece));
  await finished(child, command, args);
  return Buffer.concat(pieces).toString("utf8");
}

/** What a program writes to standard output, or undefined when it is missing or fails: for asking, not for doing. */
export async function answerOf(command, args, options = {}) {
  try {
    return await outputOf(command, args, { stdio: ["ignore", "pipe", "ignore"], ...options });
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** @returns {Promise<void>} */
function finished(child, command, args) {
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      const reason = error.code === "ENOENT" ? "is not installed or not in PATH" : error.message;
      reject(new Problem(`${command}: ${reason}.`));
    });
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Problem(`${command} ${args.join(" ")} ended with ${signal ?? code}.`));
    });
  });
}

/** Runs the main function of a script: a Problem becomes one line and exit code 1, anything else keeps its stack. */
export async function asProgram(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** "48 s" or "3 min 5 s". */
export function spokenTime(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
