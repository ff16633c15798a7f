// The document of the host API as the sandbox under test fulfils it: with its services, people, secrets and values.
import { person, organisation } from "../support/identities.mjs";
import { readyValue } from "../support/application.mjs";

const SERVICES = [
  "avustus",
  "rakentamislupa",
  "varhaiskasvatushakemus",
  "koulutodistus",
  "asukaspysakointi",
  "naapurin-kuuleminen",
];
const PEOPLE = ["maija-lahtinen", "petri-lahtinen", "elsa-lahtinen", "aino-koivula", "johanna-salmela"];
const ORGANISATIONS = ["nuorisoseura", "rova", "koivulan-kuolinpesa"];
const THEME = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";

/** The service in which others are heard. */
export const HEARING = "naapurin-kuuleminen";

const SHARED = { service: "avustus", situation: "together", procedure: "approval" };

/** A value as text that waits for the approval of somebody who was looked up: only such a party is asked. */
export function waitingFor(party) {
  return textOf({ ...SHARED, parties: [lookedUp(party)] });
}

/** The same in which they are heard. */
export function hearing(party) {
  return textOf({ ...SHARED, service: HEARING, procedure: "notice", parties: [lookedUp(party)] });
}

function lookedUp({ kind, ref, name }) {
  return { kind, ref, name, phone: null, email: null, channel: "suomi-fi", source: "look-up" };
}

/** Values as texts: one that waits for nobody, one in which a party is missing. */
export const VALUES = {
  alone: textOf({ service: "avustus", situation: "alone", procedure: "none" }),
  refused: textOf(SHARED),
};

/**
 * A copy of the document in which each id is one that the sandbox knows, so that valid data are also meant to be
 * accepted; and in which answers may hold nothing but what the document names. `sessions` are those of applicants,
 * `ref` is an organisation in the caller's session and the first service, `cases` are cases that another one sent,
 * `heard` is one in which the caller is heard, `own` those of the caller: one to remind the others of, one to withdraw.
 */
export function knownHere(document, { sessions, ref, cases, heard, own }) {
  const copy = structuredClone(document);
  const { parameters, schemas } = copy.components;
  closeObjects([schemas, copy.components.responses, responsesOf(copy)]);
  schemas.ServiceId.enum = SERVICES;
  schemas.PersonalIdentityCode.enum = PEOPLE.map((id) => person(id).code);
  schemas.BusinessId.enum = ORGANISATIONS.map((id) => organisation(id).businessId);
  parameters.context.examples = { child: { value: "elsa" }, stranger: { value: "noel" } };
  parameters.case.examples = Object.fromEntries(cases.map((id) => [id, { value: id }]));
  giveCase(copy, "/cases/{id}/comments", heard);
  giveCase(copy, "/cases/{id}/reminders", own.waiting);
  giveCase(copy, "/cases/{id}/withdraw", own.alone);
  bodyOf(copy, "/mandates/check").example.principals = [ref];
  bodyOf(copy, "/mandates/requests").example.principals = [ref];
  bodyOf(copy, "/mandates/requests").schema.properties.theme = { enum: [THEME] };
  const form = bodyOf(copy, "/cases");
  Object.assign(form.schema.properties.session, { enum: sessions });
  Object.assign(form.schema.properties.value, { enum: Object.values(VALUES) });
  delete form.example;
  return copy;
}

// Only this case is one of which the call makes something.
function giveCase({ paths, components }, path, id) {
  const operation = paths[path].post;
  const mine = { ...components.parameters.case, examples: { mine: { value: id } } };
  operation.parameters = operation.parameters.map((each) => (each.$ref?.endsWith("/case") ? mine : each));
}

function textOf(value) {
  return JSON.stringify(readyValue(value));
}

function bodyOf({ paths }, path) {
  return paths[path].post.requestBody.content["application/json"];
}

// Answers stand below `responses`; requests stay open, because a host passes over fields that it does not know.
function responsesOf({ paths }) {
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return operations.map((operation) => operation.responses);
}

function closeObjects(part) {
  if (typeof part !== "object" || part === null) return;
  if (part.type === "object" && part.properties) part.additionalProperties = false;
  Object.values(part).forEach(closeObjects);
}
