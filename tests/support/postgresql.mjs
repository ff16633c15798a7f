// PostgreSQL for tests: a cluster of its own in a temporary folder, reached by a socket only.
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem, outputOf, run } from "../../widget/build/process.mjs";
import { isExecutable } from "./browsers.mjs";
import { installOnDebian } from "./debian.mjs";

const DEBIAN = "/usr/lib/postgresql";
const MISSING = "PostgreSQL is missing: install its server (on Debian the package postgresql), or put initdb on PATH.";

/**
 * Runs the steps with the address of a new cluster, in which `{name}` stands for a database; afterwards the cluster is
 * gone. It keeps nothing over a power cut: it is for tests.
 *
 * @param {(address: string) => Promise<unknown>} steps
 */
export async function withPostgresql(steps) {
  const programs = await findPrograms();
  const folder = await mkdtemp(join(tmpdir(), "puolesta-postgresql-"));
  const asOwner = await owner(folder);
  const data = join(folder, "data");
  const pgCtl = (...args) => run(...asOwner(join(programs, "pg_ctl"), "-D", data, "-w", ...args));
  try {
    const how = ["--locale=C", "--encoding=UTF8", "--auth=trust", "--username=postgres", "--no-sync"];
    await outputOf(...asOwner(join(programs, "initdb"), "-D", data, ...how));
    const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=400`;
    await pgCtl("-l", join(folder, "log"), "-o", settings, "start");
    await steps(`postgres://postgres@localhost/{name}?host=${folder}`);
  } finally {
    await pgCtl("-m", "immediate", "stop").catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}

/** The folder of initdb and pg_ctl; on Debian, as root, they are installed. */
async function findPrograms() {
  const present = await programs();
  if (present === undefined) await installOnDebian("PostgreSQL", "postgresql");
  const found = present ?? (await programs());
  if (found === undefined) throw new Problem(MISSING);
  return found;
}

async function programs() {
  const versions = await readdir(DEBIAN).catch(() => []);
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, "bin"));
  const path = (process.env.PATH ?? "").split(":");
  for (const folder of [...debian, ...path]) {
    const both = await Promise.all(["initdb", "pg_ctl"].map((name) => isExecutable(join(folder, name))));
    if (both.every(Boolean)) return folder;
  }
  return undefined;
}

/**
 * PostgreSQL refuses to run as root: there it runs as the user postgres that its package made.
 *
 * @returns {Promise<(program: string, ...args: string[]) => [string, string[]]>}
 */
async function owner(folder) {
  if (process.getuid?.() !== 0) return (program, ...args) => [program, args];
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (which) => Number(await outputOf("id", [which, "postgres"]))),
  );
  await chown(folder, uid, gid);
  return (program, ...args) => ["runuser", ["-u", "postgres", "--", program, ...args]];
}
