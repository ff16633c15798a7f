// `npm start`: builds and runs the sandbox server, which serves the demo site; needs Node and Rust, nothing else.
import { spawn } from "node:child_process";
import { ROOT } from "../widget/build/paths.mjs";
import { asProgram, Problem } from "../widget/build/process.mjs";
import { builtProgram } from "../widget/build/programs.mjs";
import { requireNodeAndCargo } from "../widget/build/toolchain.mjs";

// What to open first, below the address that the server prints.
const PAGES = ["/ (start)", "/gallery.html", "/playground.html", "/theme.html", "/application.html (a whole form)"];

// Milliseconds between two looks at whether the parent is still there.
const LOOK_EVERY = 200;

await asProgram(async () => {
  await requireNodeAndCargo();
  console.log(`Pages: ${PAGES.join(", ")}`);
  await serve(await sandbox());
});

// `npm test` has built it with the features that the tests' dependencies have; cargo would build most of it once more.
async function sandbox() {
  if (process.env.PUOLESTA_PROGRAMS_ARE_BUILT) {
    return spawn(await builtProgram("puolesta-sandbox"), { cwd: ROOT, stdio: "inherit" });
  }
  console.log("Building the sandbox server (first time 2 to 4 minutes) …");
  return spawn("cargo", ["run", "-p", "puolesta-sandbox", "--locked"], { cwd: ROOT, stdio: "inherit" });
}

/**
 * Waits for the server to end, and ends it when this process shall end or when npm is gone.
 *
 * @returns {Promise<void>}
 */
function serve(server) {
  let stopped = false;
  const stop = (signal) => {
    stopped = true;
    server.kill(signal);
  };
  // A terminal sends Ctrl-C to the server too; other ways of stopping this process are passed on.
  process.on("SIGINT", () => {
    stopped = true;
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, stop);
  whenParentIsGone(() => stop("SIGTERM"));
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("close", (code) => {
      if (stopped || code === 0) resolve();
      else reject(new Problem("The sandbox did not start or stopped by itself; the reason stands above."));
    });
  });
}

// npm passes on no SIGHUP, and when it is killed nothing at all: whoever it leaves behind gets another parent. The
// script says `exec`, so that the parent is npm and no shell between the two.
function whenParentIsGone(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY);
  timer.unref();
}
