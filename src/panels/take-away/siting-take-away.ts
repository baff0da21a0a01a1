import { sitingAsker } from "../../bind/siting-asking.ts";
import { sitingLabel } from "../../bind/siting-label.ts";
import type { SitingRun } from "../../bind/siting-run.ts";
import type { Format } from "../../bind/use-format.ts";
import { choiceOf } from "../../bind/use-siting.ts";
import { tidyCsv } from "../../export/reach-tables.ts";
import { SITING_TABLE } from "../../export/siting-tables.ts";
import type { Atlas } from "../../model/atlas.ts";
import { writeSiting } from "../../siting/choice.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { currentView } from "../../state/view-store.ts";
import { tableSet } from "../siting-answer/table-set.ts";
import { tell } from "../siting-answer/tell.ts";
import { sitingSources } from "./siting-sources.ts";
import type { TakeAway } from "./take-away.ts";

/** The whole answer of a run, once nobody works on it any more; null where there will be none. */
function settled<T>(state: () => SitingRun<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const settle = () => {
      const now = state();
      if (now.status === "loading") return;
      end();
      resolve(now.status === "ready" ? now.value : now.status === "stopped" ? now.stale : null);
    };
    const end = sitingAsker.subscribe(settle);
    settle();
  });
}

/** What a file needs to be whole; what else is known goes with it. */
const NEEDS: Readonly<Record<SitingChoice["table"], "scores" | "location" | "robustness" | "alternatives">> = {
  candidates: "scores",
  allocation: "location",
  robustness: "robustness",
  alternatives: "alternatives",
  checks: "location",
};

const knownOf = <T>(state: SitingRun<T>): T | null =>
  state.status === "ready" ? state.value : state.status === "stopped" ? state.stale : null;

/** A table of the answer of mode Site as a file, when its own part is answered; null where there is nothing to tell. */
export async function sitingTakeAway(
  atlas: Atlas,
  format: Format,
  what: SitingChoice["table"],
): Promise<TakeAway | null> {
  const data = await settled(() => sitingAsker.state("data"));
  if (!data || data.issues.some(({ severity }) => severity === "error")) return null;
  await settled<unknown>(() => sitingAsker.state(NEEDS[what]));
  const { t } = format;
  const choice = choiceOf(currentView().site);
  const told = tell({ format, atlas, label: sitingLabel(atlas, format) }, data, choice);
  const set = tableSet(told, {
    scores: knownOf(sitingAsker.state("scores")),
    robustness: knownOf(sitingAsker.state("robustness")),
    location: knownOf(sitingAsker.state("location")),
    alternatives: knownOf(sitingAsker.state("alternatives")),
  });
  const table = SITING_TABLE[what](set);
  if (table.rows.length === 0) return null;
  const title = t(`siting-answer:table.${what}`);
  const count = table.rows.length;
  return {
    title: `${t("siting-answer:file-name")}: ${title}`,
    name: [t("siting-answer:file-name"), title],
    asks: "none",
    lines: { shown: count, all: count },
    csv: () => tidyCsv(table),
    sourceIds: sitingSources(atlas, data),
    query: [
      [t("siting-answer:readme.problem"), t(`siting:problem.${choice.problem}`)],
      ...Object.entries(writeSiting(choice)).map(([name, text]) => [name, text] as const),
    ],
    remarks: [
      t("siting-answer:readme.wgs84"),
      t("siting-answer:readme.hash", { hash: data.hash, seed: choice.seed }),
      ...(set.location ? [t(`siting-answer:status.${set.location.result.status}`)] : []),
    ],
  };
}
