// No service asks more of people than its source does: the catalogues against `demands` in catalogue/sources.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const read = (name) => JSON.parse(readFileSync(new URL(`../../catalogue/${name}.json`, import.meta.url), "utf8"));

const BASE = read("kunnat-yhteinen");
const SAMPLE = read("sample");
// What a municipality has decided itself, field by field over the base: its own decision is then the source.
const OWN = Object.fromEntries(read("esimerkkila").services.map((service) => [service.id, service]));
const { services: SOURCES, statutes: STATUTES, words: WORDS } = read("sources");

/** How the others may be asked at most, by what the source demands. A matter closed to `together` asks nobody. */
const AT_MOST = {
  "alone-suffices": ["none"],
  told: ["none", "notice"],
  heard: ["none", "notice"],
  declaration: ["none", "declaration"],
  silent: ["none", "declaration", "notice"],
  all: ["none", "declaration", "notice", "approval", "mandate"],
  "each-own": [],
};

/** How somebody who acts for another may be asked at most. */
const OF_AGENTS_AT_MOST = {
  free: ["none"],
  proof: ["none", "mandate"],
  "own-act": ["none", "mandate", "not-allowed"],
  "own-name": ["none", "not-allowed"],
};

/** The procedures that wait for others. */
const WAITING = ["approval", "mandate"];

/** Areas in which a guardian acts only if the court ordered personal matters (holhoustoimi-29 of the sources). */
const PERSONAL = ["health", "social-services"];

/** The mandates that a service asks of those who act for another, bundles opened. */
function mandatesOf(catalogue, service) {
  const { anyOf = [], allOf = [] } = service.onBehalf.mandates ?? {};
  const bundles = catalogue.bundles ?? [];
  const ids = [...anyOf, ...allOf].flatMap((id) => bundles.find((bundle) => bundle.id === id)?.mandates ?? [id]);
  return ids.map((id) => catalogue.mandates.find((mandate) => mandate.id === id));
}

const rolesOf = (catalogue, service) => mandatesOf(catalogue, service).flatMap((mandate) => mandate.roles ?? []);

/** Each rule: what a service asks beyond its source, in words; nothing if it keeps to it. */
const RULES = [
  function others({ catalogue, service, demands }) {
    if (catalogue === SAMPLE && OWN[service.id]?.together) return [];
    const { procedure } = service.together;
    const allowed = [...AT_MOST[demands.together], "not-allowed"];
    return allowed.includes(procedure) ? [] : [`the others: ${procedure}, where the source says ${demands.together}`];
  },
  function agents({ service, demands }) {
    const { procedure } = service.onBehalf;
    const fits = OF_AGENTS_AT_MOST[demands.onBehalf].includes(procedure);
    return fits ? [] : [`an agent: ${procedure}, where the source says ${demands.onBehalf}`];
  },
  function exempt({ catalogue, service, demands }) {
    if (service.onBehalf.procedure !== "mandate") return [];
    const roles = rolesOf(catalogue, service);
    const missing = (demands.exempt ?? []).filter((role) => !roles.includes(role));
    return missing.map((role) => `${role} is sent for a mandate that the source does not ask`);
  },
  function timeLimit({ service, demands }) {
    const limited = demands.timeLimit !== undefined;
    if (service.kind === "appeal" && !limited) return ["an appeal without its time limit in the sources"];
    return limited && WAITING.includes(service.together.procedure) ? ["waits for others within a time limit"] : [];
  },
  function guardians({ catalogue, service, statutes }) {
    const personal = PERSONAL.includes(service.category) || statutes.includes("holhoustoimi-29");
    const granted = rolesOf(catalogue, service).includes("guardian");
    return personal && granted ? ["promises a guardian more than the court may have ordered"] : [];
  },
  function children({ catalogue, service }) {
    const exempts = rolesOf(catalogue, service).includes("custodian");
    const has = service.onBehalf.principals?.includes("child");
    return exempts && !has ? ["exempts custodians, but a child is nobody to act for"] : [];
  },
];

function asksTooMuch(catalogue) {
  return catalogue.services
    .filter(({ id }) => SOURCES[id])
    .flatMap((service) => {
      const { demands, statutes = [] } = SOURCES[service.id];
      const said = RULES.flatMap((rule) => rule({ catalogue, service, demands, statutes }));
      return said.map((each) => `${service.id}: ${each}`);
    });
}

/** The base with one service changed. */
function baseWith(id, change) {
  const services = BASE.services.map((service) => (service.id === id ? { ...service, ...change } : service));
  return { ...BASE, services };
}

describe("the sources of the catalogue", () => {
  it("say of every service what may be asked, in known words", () => {
    assert.deepEqual(
      Object.keys(SOURCES),
      BASE.services.map(({ id }) => id),
    );
    for (const [id, { demands, sources }] of Object.entries(SOURCES)) {
      assert.ok(WORDS.together[demands.together] && WORDS.onBehalf[demands.onBehalf], id);
      assert.ok(sources.length > 0, id);
      const closed = ["own-act", "own-name"].includes(demands.onBehalf);
      assert.equal(typeof demands.why === "string", closed, `${id}: why nobody may act for another`);
    }
    assert.deepEqual(Object.keys(AT_MOST).toSorted(), Object.keys(WORDS.together).toSorted());
    assert.deepEqual(Object.keys(OF_AGENTS_AT_MOST).toSorted(), Object.keys(WORDS.onBehalf).toSorted());
  });

  it("name statutes that stand in the list, each with how far it was checked", () => {
    const named = Object.values(SOURCES).flatMap(({ statutes = [], corrected }) => [
      ...statutes,
      ...(corrected?.basis ?? []),
    ]);
    assert.deepEqual([...new Set(named)].toSorted(), Object.keys(STATUTES).toSorted());
    for (const [key, { act, section, says, checked, url }] of Object.entries(STATUTES)) {
      assert.ok(act && section && says, key);
      assert.ok(["text", "page", "unsure"].includes(checked), key);
      assert.equal(url !== undefined, checked !== "unsure", `${key}: what was read has its address`);
    }
  });

  it("give each correction its basis: a statute, or a source of the service", () => {
    for (const [id, { corrected, sources }] of Object.entries(SOURCES)) {
      if (corrected) assert.ok(corrected.what && (corrected.basis ?? sources).length > 0, id);
    }
  });

  it("rest no correction on a statute that nobody has read", () => {
    for (const [id, { corrected }] of Object.entries(SOURCES)) {
      for (const key of corrected?.basis ?? []) assert.notEqual(STATUTES[key].checked, "unsure", `${id}: ${key}`);
    }
  });
});

describe("no service asks more of people than its source does", () => {
  for (const [name, catalogue] of Object.entries({ "the common base": BASE, "the sample": SAMPLE })) {
    it(`in ${name}`, () => assert.deepEqual(asksTooMuch(catalogue), []));
  }

  const wait = {
    procedure: "approval",
    parties: { source: "declared", min: 1, max: 2 },
    decision: "all",
    deadline: "P7D",
  };
  const closed = { procedure: "not-allowed", reason: { fi: "Ei." } };
  const mandate = (id, ...principals) => ({ procedure: "mandate", principals, mandates: { anyOf: [id] } });
  for (const [id, change, expected] of [
    [
      "asukaspysakointi",
      { together: wait },
      "asukaspysakointi: the others: approval, where the source says alone-suffices",
    ],
    [
      "oikaisuvaatimus",
      { together: { ...wait, procedure: "mandate" } },
      "oikaisuvaatimus: waits for others within a time limit",
    ],
    [
      "kouluterveys-esitieto",
      { together: wait },
      "kouluterveys-esitieto: the others: approval, where the source says silent",
    ],
    ["starttiraha", { onBehalf: closed }, "starttiraha: an agent: not-allowed, where the source says proof"],
    [
      "yhteinen-jateastia",
      { onBehalf: mandate("omistajan-suostumus", "person") },
      "yhteinen-jateastia: guardian is sent for a mandate that the source does not ask",
    ],
    [
      "terveysasema-paikan-paalla",
      { onBehalf: mandate("henkilon-valtakirja", "person", "child") },
      "terveysasema-paikan-paalla: promises a guardian more than the court may have ordered",
    ],
    [
      "apteekki",
      { onBehalf: mandate("apteekkiasiointi", "person") },
      "apteekki: exempts custodians, but a child is nobody to act for",
    ],
    ["starttiraha", { kind: "appeal" }, "starttiraha: an appeal without its time limit in the sources"],
  ]) {
    it(`finds it where ${id} would: ${Object.keys(change)}`, () => {
      assert.ok(asksTooMuch(baseWith(id, change)).includes(expected), asksTooMuch(baseWith(id, change)).join("\n"));
    });
  }
});

describe("the common base", () => {
  it("is a proposal, which each municipality decides by itself", () => {
    for (const { id, decided } of BASE.services) assert.equal(decided.status, "proposed", id);
    for (const { id, decided } of Object.values(OWN)) if (decided) assert.equal(decided.status, "decided", id);
  });

  it("says of every paper what it is and how it gets in", () => {
    const papers = BASE.mandates.filter(({ form }) => form === "power-of-attorney");
    for (const { id, document } of papers) assert.ok(document.kind && document.deliver, id);
  });

  it("hears those whom the law hears, and nobody else", () => {
    for (const { id, together } of BASE.services) {
      assert.equal(together.hearing !== undefined, SOURCES[id].demands.together === "heard", id);
    }
  });

  it("reads owners and custodians from registers", () => {
    const registers = BASE.services.map(({ together }) => together.parties?.register);
    for (const register of ["owners", "custodians"]) assert.ok(registers.includes(register), register);
  });

  it("has ten situations of life or more, with all the mandates that their services ask for", () => {
    const situations = BASE.bundles.filter(({ situation }) => situation);
    assert.ok(situations.length >= 10);
    for (const { id, services, mandates } of situations) {
      const asked = services.flatMap((each) =>
        mandatesOf(
          BASE,
          BASE.services.find((service) => service.id === each),
        ),
      );
      assert.deepEqual([...new Set(asked.map((mandate) => mandate.id))].toSorted(), mandates.toSorted(), id);
    }
  });
});
