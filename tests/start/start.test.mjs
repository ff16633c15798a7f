// `npm start`: however npm is stopped, the server ends with it and its port is free again.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { ADDRESS } from "../support/sandbox.mjs";

describe("npm start", () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "puolesta-start-"));
  });
  after(() => rm(folder, { recursive: true }));

  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGTERM", "SIGHUP", "SIGKILL"])) {
    it(`ends the server when npm gets ${signal}`, async () => {
      const env = { ...process.env, PORT: "0", PUOLESTA_DATABASE: join(folder, `${signal}.sqlite`) };
      const npm = spawn("npm", ["start"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
      // The server writes to the same pipe: it ends when the last one who holds it is gone.
      const { address, ended } = await listening(npm.stdout);
      assert.equal((await fetch(address)).status, 200);
      npm.kill(signal);
      await ended;
      await assert.rejects(fetch(address));
    });
  }
});

async function listening(stdout) {
  let printed = "";
  const ended = once(stdout, "close");
  stdout.setEncoding("utf8");
  for (;;) {
    const [piece] = await Promise.race([once(stdout, "data"), ended]);
    assert.ok(piece, `npm start ended before it listened:\n${printed}`);
    printed += piece;
    const address = ADDRESS.exec(printed)?.[1];
    if (address) return { address, ended };
  }
}
