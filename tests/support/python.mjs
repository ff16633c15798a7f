// Python and the packages of tests/host-api/requirements.txt, in an environment of this repository alone.
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, TOOLS } from "../../widget/build/paths.mjs";
import { answerOf, Problem, run } from "../../widget/build/process.mjs";
import { installOnDebian } from "./debian.mjs";

const REQUIREMENTS = join(ROOT, "tests/host-api/requirements.txt");
const ENVIRONMENT = join(TOOLS, "python");
const STAMP = join(ENVIRONMENT, "requirements-hash");
const NAMES = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10"];
const IS_ENOUGH = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))";

/** Path of a program of the environment, such as `schemathesis`. */
export async function findPythonProgram(name) {
  if (await isPresent()) return join(ENVIRONMENT, "bin", name);
  throw new Problem("The Python packages of the tests are missing: run `npm test` once, it installs them.");
}

/** Makes the environment what requirements.txt says, if it is not already; on Debian, as root, installs Python too. */
export async function ensurePythonPackages() {
  if (await isPresent()) return;
  if (!(await findPython())) await installOnDebian("Python", "python3", "python3-venv");
  const python = await findPython();
  if (!python)
    throw new Problem("Python is missing: install Python 3.10 or newer with its modules venv and ensurepip.");
  console.log("Installing the Python packages of tests/host-api/requirements.txt into .tools/ (under 1 minute) …");
  await rm(ENVIRONMENT, { recursive: true, force: true });
  await run(python, ["-m", "venv", ENVIRONMENT]);
  const args = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"];
  await run(join(ENVIRONMENT, "bin/python"), ["-m", "pip", ...args, "--require-hashes", "-r", REQUIREMENTS]);
  await writeFile(STAMP, await hashOfRequirements());
}

// The interpreter itself is asked too: an environment outlives the Python that it was made with.
async function isPresent() {
  const stamp = await readFile(STAMP, "utf8").catch(() => "");
  if (stamp !== (await hashOfRequirements())) return false;
  return (await answerOf(join(ENVIRONMENT, "bin/python"), ["--version"])) !== undefined;
}

async function hashOfRequirements() {
  return createHash("sha256")
    .update(await readFile(REQUIREMENTS))
    .digest("hex");
}

async function findPython() {
  for (const name of NAMES) {
    if ((await answerOf(name, ["-c", IS_ENOUGH])) !== undefined) return name;
  }
  return undefined;
}
