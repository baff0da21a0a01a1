import { useMemo } from "react";
import { useSitingFiles } from "../../bind/siting-decision.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import {
  useLocation,
  usePickLoss,
  useRobustness,
  useScores,
  useSitingChoice,
  useSitingData,
} from "../../bind/use-siting.ts";
import type { LocationAnswer, PickLoss, Robustness, Scores, SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { type DecisionFile, decisionFile } from "../../siting/decision-file.ts";

/** The version of what made a decision: answers of other versions may differ. */
export const APP = { name: "Livestream Atlas", version: "0.1.0", solver: "HiGHS 1.15.3" };

export interface Decision {
  readonly choice: SitingChoice;
  readonly data: SitingData;
  readonly scores: Scores | null;
  readonly robustness: Robustness | null;
  readonly location: LocationAnswer;
  readonly pick: PickLoss | null;
  /** As it is written, but for the link and the time of writing. */
  readonly file: DecisionFile;
}

/** Everything of the decision as it stands; null while data or answer are under way. */
export function useDecision(): Decision | null {
  const { text } = useFormat();
  const atlas = useAtlas();
  const choice = useSitingChoice();
  const files = useSitingFiles();
  const [asked, scored, firm, located, picked] = [
    useSitingData(),
    useScores(),
    useRobustness(),
    useLocation(),
    usePickLoss(),
  ];
  return useMemo(() => {
    const location = located.status === "ready" ? located.value : located.status === "stopped" ? located.stale : null;
    if (asked.status !== "ready" || !location) return null;
    const data = asked.value;
    const scores = scored.status === "ready" ? scored.value : null;
    const robustness = firm.status === "ready" ? firm.value : null;
    const pick = picked.status === "ready" ? picked.value : null;
    const figureIds = new Set([
      ...data.demand.map(({ figureId }) => figureId),
      ...data.criteria.flatMap(({ figureIds: own }) => own),
    ]);
    const sourceIds = new Set([...figureIds].flatMap((id) => (id && atlas.figureById.get(id)?.sourceId) || []));
    const sources = [...sourceIds].sort().flatMap((id) => {
      const source = atlas.sourceById.get(id);
      return source ? [{ id, title: text(source.title), url: source.url ?? null }] : [];
    });
    const file = decisionFile({
      made: new Date(),
      app: APP,
      view: "",
      choice,
      files,
      sources,
      data,
      location,
      scores,
      robustness,
      pick,
    });
    return { choice, data, scores, robustness, location, pick, file };
  }, [atlas, choice, files, asked, scored, firm, located, picked, text]);
}
