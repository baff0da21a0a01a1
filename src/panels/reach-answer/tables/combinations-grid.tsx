import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useSetAnswer } from "../../../bind/use-reach-answers.ts";
import { useView } from "../../../bind/use-view.ts";
import type { PartAnswer, SetAnswer } from "../../../derive/reach-answer.ts";
import { residentsOf } from "../../../derive/reach-residents.ts";
import type { UnitCoverage } from "../../../derive/supply-reach.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import { combinationsTable } from "../../../export/reach-tables.ts";
import { Answered } from "../answered.tsx";
import { areaWords, percentWords } from "../number-words.ts";
import { boundsWords, peopleScale } from "../residents-words.ts";
import { membersOf, partName } from "../set-words.ts";
import { useFullMask } from "../use-full-mask.ts";
import { DataGrid, type GridRow } from "./data-grid.tsx";
import { computedCell, countCell, emptyCell, letterOf, ReachName } from "./grid-cells.tsx";
import { TableNote } from "./table-note.tsx";
import { useSet } from "./use-set.ts";

/** Every combination of reaches with what it alone covers; of more than five reaches every pair. */
export function CombinationsGrid() {
  const { t } = useFormat();
  const asked = useSetAnswer();
  const { reaches } = useSet();
  if (reaches.length < 2) return <TableNote words={t("reach-answer:table.one-reach")} />;
  if (!asked) return <TableNote words={t("reach-answer:none-counts")} />;
  return (
    <Answered asked={asked} rows={12}>
      {(set) => (set.parts ? <Parts set={set} parts={set.parts} /> : <Pairs set={set} />)}
    </Answered>
  );
}

const touched = (units: readonly UnitCoverage[]) => units.filter(({ relation }) => relation !== "outside").length;

function Parts({ set, parts }: { set: SetAnswer; parts: readonly PartAnswer[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const { title, sourceIds, tables, counted } = useSet();
  const basis = useView((view) => view.reach.basis);
  const at = useView((view) => view.time.at);
  const full = useFullMask();
  const union = set.union.areaKm2;
  const sorted = [...parts].sort((a, b) => b.areaKm2 - a.areaKm2);
  const residents = new Map(parts.map((part) => [part.mask, residentsOf(atlas, part.districts, at)]));
  const scale = peopleScale(format, Math.max(0, ...[...residents.values()].map(({ high }) => high)));
  const rows = sorted.map(({ mask, areaKm2, districts, cities, siteIds }): GridRow => {
    const letters = membersOf(mask).map(letterOf).join("");
    const people = residents.get(mask) as ReturnType<typeof residentsOf>;
    return {
      id: String(mask),
      of: null,
      mask,
      cells: [
        { text: <span data-ui-count>{partName(format, mask, full)}</span>, sort: letters, plain: [letters] },
        computedCell(areaKm2, "exclusive-part", areaWords(format, areaKm2)),
        computedCell(areaKm2 / union, "share-of-union", percentWords(format, areaKm2 / union)),
        countCell(touched(districts)),
        countCell(touched(cities)),
        countCell(siteIds.length),
        touched(districts) === 0
          ? emptyCell("–", 2)
          : {
              text: boundsWords(format, people, scale),
              sort: people.high,
              value: `${plainDecimal(people.low)}/${plainDecimal(people.high)}`,
              formula: "residents-bounds",
              plain: [people.low, people.high],
            },
      ],
    };
  });
  const sum = parts.reduce((all, { areaKm2 }) => all + areaKm2, 0);
  const total: GridRow = {
    id: "sum",
    of: null,
    cells: [
      { text: t("reach-answer:table.sum"), sort: null, plain: [] },
      computedCell(sum, "sum-of-parts", areaWords(format, sum)),
      computedCell(sum / union, "share-of-union", percentWords(format, sum / union)),
      ...Array.from({ length: 4 }, () => emptyCell("")),
    ],
  };
  const head = (id: string, label: string, plain: readonly string[]) => ({ id, label, numeric: true, plain });
  return (
    <DataGrid
      title={t("reach-answer:combinations")}
      subtitle={t(`reach-answer:basis-note.${basis}`)}
      caption={t("reach-answer:caption-combinations")}
      columns={[
        { id: "part", label: t("reach-answer:column-combination"), numeric: false, plain: ["reaches"] },
        head("area", t("reach-answer:column-area"), ["area_km2"]),
        head("share", t("reach-answer:table.share-of-union"), ["share_of_union"]),
        head("districts", t("reach-answer:districts-short"), ["districts_touched"]),
        head("cities", t("reach-answer:cities-short"), ["cities_touched"]),
        head("sites", t("reach-answer:sites"), ["sites_within"]),
        head("residents", t("reach-answer:table.residents-districts", { unit: scale.unit }), [
          "residents_of_districts_low",
          "residents_of_districts_high",
        ]),
      ]}
      rows={rows}
      foot={[total]}
      fileName={[title, basis]}
      sourceIds={sourceIds}
      file={() => combinationsTable(tables, set, counted)}
    />
  );
}

function Pairs({ set }: { set: SetAnswer }) {
  const format = useFormat();
  const { t } = format;
  const { title, names, sourceIds, reaches, tables, counted } = useSet();
  const basis = useView((view) => view.reach.basis);
  const sorted = [...set.jaccard].sort((one, other) => other.index - one.index);
  return (
    <DataGrid
      title={t("reach-answer:pairs")}
      subtitle={
        <span data-ui-count>
          {t("reach-answer:pairs-why", { count: reaches.length, combinations: 2 ** reaches.length - 1 })}
        </span>
      }
      caption={t("reach-answer:caption-pairs")}
      columns={[
        { id: "a", label: t("reach-answer:table.reach"), numeric: false, plain: ["reach", "reach_name"] },
        { id: "b", label: t("reach-answer:table.other"), numeric: false, plain: ["other", "other_name"] },
        { id: "index", label: t("reach-answer:table.jaccard"), numeric: true, plain: ["jaccard_index"] },
      ]}
      rows={sorted.map(({ a, b, index }) => ({
        id: `${a}/${b}`,
        of: null,
        cells: [
          { text: <ReachName index={a} name={names[a] ?? ""} />, sort: a, plain: [letterOf(a), names[a] ?? ""] },
          { text: <ReachName index={b} name={names[b] ?? ""} />, sort: b, plain: [letterOf(b), names[b] ?? ""] },
          computedCell(index, "jaccard-index", percentWords(format, index)),
        ],
      }))}
      fileName={[title, basis]}
      sourceIds={sourceIds}
      file={() => combinationsTable(tables, set, counted)}
    />
  );
}
