// Servers of the tests: each takes a free port of this machine.

/** The port on which a server of this machine listens. */
export function portOf(server) {
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}
