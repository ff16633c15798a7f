// Servers of the tests: each takes a free port of this machine.
import { once } from "node:events";
import { createServer } from "node:net";

/** The port on which a server of this machine listens. */
export function portOf(server) {
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/** A port that nobody listens on at this moment, for a program that must be told one. */
export async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}
