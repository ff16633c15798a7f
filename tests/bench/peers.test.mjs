// What the bench takes for granted: the peers judge codes as the widget does, and catalogues of any size are good ones.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { catalogueOf, sampleCatalogue, SERVICE, SIZES, sliceOf } from "./catalogues.mjs";
import { readBusinessId } from "./peers/model/business-id.js";
import { readIdentityCode } from "./peers/model/identity-code.js";
import { percentile, ratio } from "./statistics.mjs";

const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const VECTORS = readJson("widget/core/test-data/identity-codes.json");

const PROBLEMS = {
  "check character": "problem-code-check",
  separator: "problem-code-separator",
  length: "problem-code-length",
  "individual number below 002": "problem-code-number",
};

function problemFor(reason) {
  if (reason.startsWith("not ASCII")) return "problem-code-character";
  return PROBLEMS[reason] ?? "problem-code-date";
}

describe("the peers' identity codes", () => {
  const { valid, valid_temporary_900_999: temporary, invalid } = VECTORS.personal_identity_code;

  it("accepts every valid code", () => {
    for (const code of valid) assert.deepEqual(readIdentityCode(code, { allowTemporary: false }), { code });
  });

  it("accepts temporary codes where they are wanted", () => {
    for (const code of temporary) {
      assert.deepEqual(readIdentityCode(` ${code.toLowerCase()} `, { allowTemporary: true }), { code });
      assert.deepEqual(readIdentityCode(code, { allowTemporary: false }), { problem: "problem-code-temporary" });
    }
  });

  it("says of every wrong code what the widget says", () => {
    for (const [code, reason] of Object.entries(invalid)) {
      assert.deepEqual(readIdentityCode(code, { allowTemporary: true }), { problem: problemFor(reason) }, reason);
    }
  });
});

describe("the peers' business ids", () => {
  it("accepts and refuses as the vectors say", () => {
    for (const code of VECTORS.business_id.valid) assert.deepEqual(readBusinessId(code), { code });
    for (const code of Object.keys(VECTORS.business_id.invalid)) {
      assert.ok(readBusinessId(code).problem, `${code} was accepted`);
    }
  });
});

describe("catalogues to measure with", () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  const validate = ajv.compile(readJson("catalogue/catalogue.schema.json"));

  it("has so many services, each id once, and the one that is asked for", async () => {
    for (const size of SIZES) {
      const { services } = catalogueOf(await sampleCatalogue(), size);
      const ids = new Set(services.map(({ id }) => id));
      assert.equal(ids.size, size);
      assert.ok(ids.has(SERVICE));
    }
  });

  it("cuts a slice that is a whole catalogue with that service and its mandates", async () => {
    const sample = await sampleCatalogue();
    for (const { id } of sample.services) {
      const slice = sliceOf(sample, id);
      assert.deepEqual(validate(slice) ? [] : validate.errors, [], id);
      assert.deepEqual(
        slice.services.map((service) => service.id),
        [id],
      );
    }
    const shed = sliceOf(sample, "rakentamislupa").mandates.map((mandate) => mandate.id);
    assert.deepEqual(shed, ["rakentamisen-valtakirja"]);
  });
});

describe("the statistics", () => {
  it("finds percentiles between the values", () => {
    assert.equal(percentile([4, 1, 3, 2], 0.5), 2.5);
    assert.equal(percentile([1, 2, 3, 4, 5], 0.25), 2);
    assert.equal(percentile([7], 0.95), 7);
  });

  it("gives the ratio of medians, and the same interval each time", () => {
    const found = ratio([10, 12, 11, 13], [20, 22, 21, 23]);
    assert.equal(found.ratio, 11.5 / 21.5);
    assert.ok(found.low <= found.ratio && found.ratio <= found.high);
    assert.deepEqual(ratio([10, 12, 11, 13], [20, 22, 21, 23]), found);
  });
});
