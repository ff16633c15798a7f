// `npm start`: builds and runs the sandbox server, which serves the demo site; needs Node and Rust, nothing else.
import { spawn } from "node:child_process";
import { ROOT } from "../widget/build/paths.mjs";
import { asProgram, Problem } from "../widget/build/process.mjs";
import { requireNodeAndCargo } from "../widget/build/toolchain.mjs";

await asProgram(async () => {
  await requireNodeAndCargo();
  console.log("Building the sandbox server (first time 2 to 4 minutes) …");
  await serve(spawn("cargo", ["run", "-p", "puolesta-sandbox", "--locked"], { cwd: ROOT, stdio: "inherit" }));
});

// A terminal sends Ctrl-C to the server too, so this process only waits for it to end; other ways of stopping this
// process are passed on.
/** @returns {Promise<void>} */
function serve(server) {
  let stopped = false;
  process.on("SIGINT", () => {
    stopped = true;
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      stopped = true;
      server.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("close", (code) => {
      if (stopped || code === 0) resolve();
      else reject(new Problem("The sandbox did not start or stopped by itself; the reason stands above."));
    });
  });
}
