// The workspace's own programs for this machine, as build and tests run them.
import { join } from "node:path";
import { ROOT, TARGET } from "./paths.mjs";
import { run } from "./process.mjs";

/**
 * Builds a program, unless `npm test` has done so, and returns its path. Built alone, a program gets dependencies with
 * fewer features than beside the tests of the whole workspace: most of them would be compiled a second time.
 */
export async function builtProgram(name) {
  if (!process.env.PUOLESTA_PROGRAMS_ARE_BUILT) {
    await run("cargo", ["build", "-p", name, "--locked", "--quiet"], { cwd: ROOT });
  }
  return join(TARGET, "debug", name);
}
