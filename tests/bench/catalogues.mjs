// Catalogues of any size: the sample's services again and again under new ids, whole and as slices.
import { readFile } from "node:fs/promises";
import { ROOT } from "../../widget/build/paths.mjs";

/** The sizes that are compared. */
export const SIZES = [10, 1_000, 10_000];

/** Where the sample's slices are: the way in which a catalogue is published for forms. */
export const CATALOGUE = "/catalogue/";

/** The service of every size; in the middle of the file, so that a reader that stops early gains half at most. */
export const SERVICE = "mitattava";

/** The sample municipality's catalogue, as it is. */
export async function sampleCatalogue() {
  return JSON.parse(await readFile(`${ROOT}/catalogue/sample.json`, "utf8"));
}

/** A catalogue with so many services. */
export function catalogueOf(sample, size) {
  const repeated = (index) => sample.services[index % sample.services.length];
  const services = Array.from({ length: size }, (_, index) => ({ ...repeated(index), id: `palvelu-${index}` }));
  const measured = sample.services.find(({ id }) => id === "rakentamislupa");
  services[Math.floor(size / 2)] = { ...measured, id: SERVICE };
  return { ...sample, services };
}

/** What `services/<id>.json` holds: a complete catalogue with this one service and what belongs to it. */
export function sliceOf(catalogue, id) {
  const service = catalogue.services.find((each) => each.id === id);
  const named = ["onBehalf", "together"].flatMap((each) => namedIn(service[each]));
  const bundles = (catalogue.bundles ?? []).filter((bundle) => named.includes(bundle.id));
  const wanted = [...named, ...bundles.flatMap((bundle) => bundle.mandates)];
  const mandates = catalogue.mandates.filter((mandate) => wanted.includes(mandate.id));
  return { ...catalogue, mandates, bundles, services: [service] };
}

function namedIn(situation) {
  const mandates = situation?.mandates;
  return mandates?.allOf ?? mandates?.anyOf ?? [];
}

/** The files of all sizes: pairs of path and content. */
export async function catalogueFiles() {
  const sample = await sampleCatalogue();
  const files = SIZES.flatMap((size) => {
    const catalogue = catalogueOf(sample, size);
    return [
      [`/catalogues/${size}.json`, catalogue],
      [`/catalogues/${size}/services/${SERVICE}.json`, sliceOf(catalogue, SERVICE)],
    ];
  });
  const slices = sample.services.map(({ id }) => [`${CATALOGUE}services/${id}.json`, sliceOf(sample, id)]);
  const all = [...slices, ...files];
  return all.map(([path, content]) => [path, Buffer.from(JSON.stringify(content))]);
}
