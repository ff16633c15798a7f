// The sandbox answers as host-api.openapi.json says, whatever it is asked; where the two differ, the test says so.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "node:test";
import { findPythonProgram } from "../support/python.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { DOCUMENT } from "./document.mjs";
import { person } from "../support/identities.mjs";
import { HEARING, hearing, knownHere, VALUES, waitingFor } from "./known-here.mjs";

const CONFIGURATION = fileURLToPath(new URL("schemathesis.toml", import.meta.url));
const CASE_SECRET = "known to the back end of this test only";

const sandbox = useSandbox({ PUOLESTA_LOOKUP_LIMIT: "1000000", PUOLESTA_CASE_SECRET: CASE_SECRET });

// As the sandbox's log says that an operation was answered with success.
const SUCCESSES = Object.entries(DOCUMENT.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, { responses }]) => {
    const success = Object.keys(responses).find((status) => status.startsWith("2"));
    return `${method.toUpperCase()} /puolesta-api${path} ${success} `;
  }),
);

// Each makes the document differ from the sandbox in one place; `operation` is one that shows it.
const DEFECTS = [
  {
    name: "a field of an answer with another name",
    operation: "lookUpOrganisation",
    says: "Response violates schema",
    sow: ({ schemas }) => rename(schemas.FoundOrganisation.properties.party, "name", "title"),
  },
  {
    name: "an answer with a field that is not named",
    operation: "lookUpParty",
    says: "Response violates schema",
    sow: ({ schemas }) => delete schemas.PersonParty.properties.phone,
  },
  {
    name: "another word for an error",
    operation: "checkMandates",
    says: "Response violates schema",
    sow: ({ responses }) => (schemaOf(responses.NotFound).properties.error.const = "unknown"),
  },
  {
    name: "a status that is not named",
    operation: "listRegisteredParties",
    says: "Undocumented HTTP status code",
    sow: (_, paths) => delete paths["/services/{service}/parties"].get.responses[501],
  },
  {
    name: "a header that is not sent",
    operation: "checkMandates",
    says: "Missing required headers",
    sow: ({ headers, responses }) => (responses.NotFound.headers["X-Reason"] = headers.NoStore),
  },
  {
    name: "a limit that is not kept",
    operation: "lookUpParty",
    says: "API accepted schema-violating request",
    sow: ({ schemas }) => (schemas.Context.maxLength = 20),
  },
];

describe("the sandbox", () => {
  it("answers as the document says, whatever it is asked", async () => {
    const { output, code, log } = await compare(DOCUMENT);
    assert.equal(code, 0, output);
    assert.deepEqual(
      SUCCESSES.filter((line) => !log.includes(line)),
      [],
      "never asked so that it succeeds",
    );
  });
});

describe("the comparison", () => {
  for (const { name, operation, says, sow } of DEFECTS) {
    it(`finds ${name}`, async () => {
      const document = structuredClone(DOCUMENT);
      sow(document.components, document.paths);
      const only = ["--include-operation-id", operation, "--phases", "examples,coverage"];
      const { output, code } = await compare(document, only);
      assert.equal(code, 1, output);
      assert.match(output, new RegExp(`^- ${says}`, "m"));
    });
  }
});

/** Asks the sandbox, as Maija, everything that the document offers; returns what schemathesis and the log say of it. */
async function compare(document, only = []) {
  const [maija, petri] = [await signIn("maija-lahtinen"), await signIn("petri-lahtinen")];
  const path = join(sandbox.folder, "host-api.openapi.json");
  const [cases, [waiting, alone]] = [await casesOf(petri, "maija-lahtinen"), await casesOf(maija, "petri-lahtinen")];
  const heard = await hearingOf(petri, "maija-lahtinen");
  const here = { sessions: [petri, maija], ref: await refOfOrganisation(maija), cases, heard, own: { waiting, alone } };
  await writeFile(path, JSON.stringify(knownHere(document, here)));
  const args = ["--config-file", CONFIGURATION, "run", path, "--origin", sandbox.origin, "--no-color", ...only];
  const env = { ...process.env, PUOLESTA_SESSION: maija, PUOLESTA_CASE_SECRET: CASE_SECRET };
  /** @type {import("node:child_process").SpawnOptionsWithStdioTuple<"ignore", "pipe", "pipe">} */
  const how = { env, cwd: sandbox.folder, stdio: ["ignore", "pipe", "pipe"] };
  const child = spawn(await findPythonProgram("schemathesis"), args, how);
  const asked = sandbox.log.length;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  const [code] = await once(child, "close");
  return { output, code, log: sandbox.log.slice(asked) };
}

/** Signs a test identity in as the page does, and returns the session that its cookie holds. */
async function signIn(id) {
  const body = new URLSearchParams({ person: id });
  const answer = await fetch(`${sandbox.origin}/kirjaudu`, { method: "POST", body, redirect: "manual" });
  const [, session] = /^puolesta_session=([^;]+)/.exec(answer.headers.get("set-cookie"));
  return session;
}

/** The reference by which a session names the youth club in a matter about a grant. */
async function refOfOrganisation(session) {
  const { example } = DOCUMENT.paths["/organisations/lookup"].post.requestBody.content["application/json"];
  const found = await call(
    "organisations/lookup",
    { cookie: `puolesta_session=${session}`, "x-puolesta": "1" },
    example,
  );
  return found.party.ref;
}

/** The ids of two cases that this session sent: one waits for this person's answer, one for the decision. */
async function casesOf(session, asked) {
  const party = await lookUp(session, "avustus", asked);
  return Promise.all([send(session, waitingFor(party)), send(session, VALUES.alone)]);
}

/** The id of a case that this session sent, in which this person is heard. */
async function hearingOf(session, heard) {
  return send(session, hearing(await lookUp(session, HEARING, heard)));
}

async function lookUp(session, service, id) {
  const asWidget = { cookie: `puolesta_session=${session}`, "x-puolesta": "1" };
  const { party } = await call("parties/lookup", asWidget, { service, personalIdentityCode: person(id).code });
  return party;
}

async function send(session, value) {
  const headers = { authorization: `Bearer ${CASE_SECRET}` };
  const received = await call("cases", headers, { session, service: JSON.parse(value).service, value });
  return received.id;
}

async function call(path, headers, body) {
  const request = { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await fetch(`${sandbox.origin}/puolesta-api/${path}`, request);
  assert.ok(answer.ok, `${path} answered ${answer.status}`);
  return answer.json();
}

function rename(schema, from, to) {
  const { [from]: property, ...others } = schema.properties;
  schema.properties = { ...others, [to]: property };
  schema.required = schema.required.map((name) => (name === from ? to : name));
}

function schemaOf(response) {
  return response.content["application/json"].schema;
}
