import { useState } from "react";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useView } from "../../../bind/use-view.ts";
import { areaOf } from "../../../derive/reach-answer.ts";
import { residentsOf } from "../../../derive/reach-residents.ts";
import { countRelations, RELATIONS, type UnitCoverage } from "../../../derive/supply-reach.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import { coverageTable } from "../../../export/reach-tables.ts";
import { Segmented } from "../../../ui/segmented.tsx";
import { lastOf } from "../answered.tsx";
import { LEVELS, type Level } from "../compare-reaches.tsx";
import { boundsWords, peopleScale } from "../residents-words.ts";
import { shareWords } from "../share-words.ts";
import { DataGrid, type GridCell, type GridRow } from "./data-grid.tsx";
import { countCell, emptyCell, letterOf, ReachName } from "./grid-cells.tsx";
import { useAllAnswers } from "./use-all-answers.ts";
import { useSet } from "./use-set.ts";

/** Every district or city against every reach: which share of it is covered; below, counts and residents of each. */
export function CoverageGrid() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const set = useSet();
  const basis = useView((view) => view.reach.basis);
  const at = useView((view) => view.time.at);
  const [level, setLevel] = useState<Level>("districts");
  const answers = useAllAnswers();
  const units = set.reaches.map((_, i) => {
    const answer = lastOf(answers[i] ?? null);
    return answer && areaOf(answer, basis)[level];
  });
  const byId = units.map((of) => of && new Map(of.map((unit) => [unit.placeId, unit])));
  const cellOf = (unit: UnitCoverage | undefined): GridCell => {
    if (!unit) return emptyCell("…", 3);
    const { relation, share, coveredKm2 } = unit;
    return {
      text: relation === "outside" ? t("reach-answer:short-outside") : shareWords(format, share, relation),
      sort: share,
      value: plainDecimal(share),
      formula: "disc-coverage",
      plain: [relation, share, coveredKm2],
    };
  };
  const rows = atlas[level].map(({ id, names }): GridRow => {
    const cells = byId.map((of) => of?.get(id));
    const count = cells.filter((unit) => unit?.relation === "within").length;
    return {
      id,
      of: { type: "place", id },
      cells: [
        { text: text(names), sort: text(names), plain: [id, text(names)] },
        ...cells.map(cellOf),
        countCell(count),
      ],
    };
  });
  const foot = RELATIONS.map(
    (relation): GridRow => ({
      id: relation,
      of: null,
      cells: [
        { text: t(`reach-answer:${relation}`), sort: null, plain: [] },
        ...units.map((of) => (of ? countCell(countRelations(of)[relation]) : emptyCell("…"))),
        emptyCell(""),
      ],
    }),
  );
  const residents = units.map((of) => of && residentsOf(atlas, of, at));
  const scale = peopleScale(format, Math.max(0, ...residents.map((one) => one?.high ?? 0)));
  const people: GridRow = {
    id: "residents",
    of: null,
    cells: [
      { text: t("reach-answer:residents-in", { unit: scale.unit }), sort: null, plain: [] },
      ...residents.map((one): GridCell => {
        if (!one) return emptyCell("…");
        const value = `${plainDecimal(one.low)}/${plainDecimal(one.high)}`;
        return { text: boundsWords(format, one, scale), sort: null, plain: [], value, formula: "residents-bounds" };
      }),
      emptyCell(""),
    ],
  };
  return (
    <DataGrid
      title={t(`reach-answer:table.coverage-${level}`)}
      subtitle={t(`reach-answer:basis-note.${basis}`)}
      caption={t(`reach-answer:caption-table-coverage-${level}`)}
      columns={[
        { id: "name", label: t("reach-answer:name"), numeric: false, plain: ["id", "name"] },
        ...set.names.map((name, i) => ({
          id: `reach-${i}`,
          label: <ReachName index={i} name={name} />,
          numeric: true,
          plain: ["relation", "share_of_polygon_area", "covered_km2"].map((column) => `${letterOf(i)}_${column}`),
        })),
        { id: "within", label: t("reach-answer:table.wholly-by"), numeric: true, plain: ["wholly_within"] },
      ]}
      rows={rows}
      foot={[...foot, people]}
      fileName={[set.title, basis]}
      sourceIds={set.sourceIds}
      file={() =>
        coverageTable(
          set.tables,
          set.reaches.map((_, i) => lastOf(answers[i] ?? null)),
        )
      }
      tools={
        <Segmented
          label={t("reach-answer:level")}
          value={level}
          options={LEVELS.map((value) => ({ value, label: t(`reach-answer:${value}-short`) }))}
          onChange={setLevel}
        />
      }
    />
  );
}
