import {
  type AskedSet,
  askedSet,
  askNearest,
  askReach,
  askService,
  askSet,
  type Keyed,
} from "../../bind/reach-askings.ts";
import { askOnce } from "../../bind/use-asked.ts";
import type { Format } from "../../bind/use-format.ts";
import { originDistances } from "../../derive/reach-distances.ts";
import { reachPart } from "../../derive/reach-part.ts";
import type { ReachAnswers } from "../../derive/reach-question.ts";
import {
  combinationsTable,
  coverageTable,
  distancesTable,
  nearestTable,
  type ReachTableSet,
  serviceTable,
  type TidyTable,
  tidyCsv,
} from "../../export/reach-tables.ts";
import type { Atlas } from "../../model/atlas.ts";
import { isochroneStore, readIsochrones } from "../../state/isochrone-store.ts";
import type { Origin, View } from "../../state/view.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import { originName } from "../reach/origin-name.ts";
import { setTitle } from "../reach-answer/set-words.ts";
import type { TakeAway } from "./take-away.ts";

interface Question {
  readonly atlas: Atlas;
  readonly set: ReachTableSet;
  readonly asked: AskedSet;
  readonly takesPart: (index: number) => boolean;
}

const answered = <T extends keyof ReachAnswers>(
  atlas: Atlas,
  keyed: Keyed<T> | null,
): Promise<ReachAnswers[T] | null> => (keyed ? askOnce(atlas, keyed.key, keyed.question) : Promise.resolve(null));

const TABLES: Record<View["reach"]["table"], (question: Question) => Promise<TidyTable | null>> = {
  async coverage({ atlas, set, asked }) {
    const answers = await Promise.all(asked.specs.map((_, index) => answered(atlas, askReach(asked, index))));
    return answers.some((answer) => answer) ? coverageTable(set, answers) : null;
  },
  async combinations({ atlas, set, asked, takesPart }) {
    const answer = await answered(atlas, askSet(asked, set.basis));
    const counted = set.reaches.map((_, index) => index).filter(takesPart);
    return answer && combinationsTable(set, answer, counted);
  },
  async distances({ atlas, set, asked, takesPart }) {
    return asked.origins.length > 0 ? distancesTable(set, originDistances(atlas, set.reaches, takesPart)) : null;
  },
  async nearest({ atlas, set, asked }) {
    const answer = await answered(atlas, askNearest(asked));
    return answer && nearestTable(set, answer);
  },
  async service({ atlas, set, asked }) {
    const answer = await answered(atlas, askService(asked));
    return answer && serviceTable(set, answer);
  },
};

const TITLES = {
  coverage: "reach-answer:answer",
  combinations: "reach-answer:combinations",
  distances: "reach-answer:table.distances",
  nearest: "reach-answer:table.nearest",
  service: "reach-answer:table.service",
} as const;

/** The table of reaches that is shown, one observation a line; beside the map it is their coverage. */
export async function reachTakeAway(atlas: Atlas, format: Format, view: View): Promise<TakeAway | null> {
  const { reaches, reach, time, tab } = view;
  if (reaches.some(({ extent }) => extent.type === "isochrone")) await readIsochrones();
  const { isochrones } = isochroneStore.getState();
  const date = reach.follow ? time.at : null;
  const parts = reaches.map((one) => reachPart(atlas, one, { date, isochrones }));
  const takesPart = (index: number) => parts[index] === "counts";
  const what = tab === "table" ? reach.table : "coverage";
  const set: ReachTableSet = {
    atlas,
    reaches,
    basis: reach.basis,
    at: time.at,
    words: format.text,
    letter: (index) => reachStyle(index).letter,
    originName: (index) => {
      const origin = reaches[index]?.origin;
      return origin ? originName(atlas, format, origin) : "";
    },
  };
  const asked = askedSet(atlas, reaches, takesPart, isochrones);
  const table = await TABLES[what]({ atlas, set, asked, takesPart });
  if (!table || table.rows.length === 0) return null;
  const title = setTitle(atlas, format, reaches);
  const count = table.rows.length;
  return {
    title: `${format.t(TITLES[what])}: ${title}`,
    name: [format.t(TITLES[what]), title],
    asks: "none",
    lines: { shown: count, all: count },
    csv: () => tidyCsv(table),
    sourceIds: new Set([
      ...sourcesOfSites(
        atlas,
        reaches.map(({ origin }) => origin),
      ),
      ...sourcesOfCells(atlas, table),
    ]),
  };
}

function sourcesOfSites(atlas: Atlas, origins: readonly Origin[]): string[] {
  return origins.flatMap((origin) => {
    if (origin.type === "set") return sourcesOfSites(atlas, origin.of);
    return origin.type === "site" ? (atlas.siteById.get(origin.id)?.sourceId ?? []) : [];
  });
}

/** Whose figures of residents, positions and seats stand in the table. */
function sourcesOfCells(atlas: Atlas, { columns, rows }: TidyTable): Set<string> {
  const sources = new Set<string>();
  const at = (name: string) => columns.indexOf(name);
  const [level, id, figure, toType, toId] = [
    at("level"),
    at("id"),
    at("residents_figure_id"),
    at("to_type"),
    at("to_id"),
  ];
  const add = (sourceId: string | undefined) => sourceId && sources.add(sourceId);
  for (const row of rows) {
    add(atlas.figureById.get(String(row[figure] ?? ""))?.sourceId);
    if (row[level] === "site") add(atlas.siteById.get(String(row[id]))?.sourceId);
    const isSeat = row[level] === "city-seat" || row[toType] === "city-seat";
    if (isSeat) add(atlas.placeById.get(String(row[level] === "city-seat" ? row[id] : row[toId]))?.seat?.sourceId);
  }
  return sources;
}
