import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { innerPoint } from "../../../geo/shape/inner-point.ts";
import { kNearestWeights } from "../../../geo/statistics/spatial-weights.ts";
import { adjacency } from "../../../geo/validate/adjacency.ts";
import { metricAnswer } from "../../../src/derive/value-at.ts";
import { fixtureAtlas } from "../../support/fixture-atlas.ts";

// Writes what spdep.R reads: the published figures of the 16 districts and who is whose neighbour.

const atlas = fixtureAtlas();
const { districts } = atlas.geometry;
const ids = districts.features.map(({ properties }) => properties.id);
const valuesOf = (metric: string, at: string) => {
  const answer = metricAnswer(atlas, metric, "land", at, "at");
  return ids.map((id) => answer.districts.find(({ placeId }) => placeId === id)?.shown?.value ?? Number.NaN);
};
const floor = valuesOf("floor_area_factory", "2017-12-31");
const jobs = valuesOf("employment_legal_entities", "2023-12-31");
const table = ids.map((id, i) => `${id},${floor[i]},${jobs[i]}`);
writeFileSync(join(import.meta.dirname, "values.csv"), `id,floor,jobs\n${table.join("\n")}\n`);
const indexOf = new Map(ids.map((id, i) => [id, i + 1]));
const pairs = adjacency(districts.features.map((feature) => ({ ...feature, id: feature.properties.id })));
const points = districts.features.map(({ geometry }) => innerPoint(geometry) as [number, number]);
const links = [
  ...pairs.flatMap(({ a, b }) => [
    `queen,${indexOf.get(a)},${indexOf.get(b)}`,
    `queen,${indexOf.get(b)},${indexOf.get(a)}`,
  ]),
  ...kNearestWeights(points, 4).links.flatMap((row, i) => row.map(({ to }) => `knn4,${i + 1},${to + 1}`)),
];
writeFileSync(join(import.meta.dirname, "links.csv"), `weights,from,to\n${links.join("\n")}\n`);
