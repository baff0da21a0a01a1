import { useLayoutEffect, useMemo } from "react";
import { wordsText } from "../../bind/analysis-words.ts";
import { useAnalysis } from "../../bind/use-analysis.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { AnalysisScene } from "../scene/analysis.ts";
import { analysisScene, CLOSED } from "./analysis-scene.ts";

/** Gives the map the open analysis' last whole result; while a new one is made it is pale. */
export function AnalysisMap({ onScene }: { onScene: (scene: AnalysisScene) => void }) {
  const atlas = useAtlas();
  const format = useFormat();
  const asked = useAnalysis();
  const answer = asked.status === "ready" ? asked.value : asked.status === "idle" ? null : asked.stale;
  const isStale = asked.status !== "ready";
  const scene = useMemo(() => {
    if (!answer) return CLOSED;
    const { categories, places } = answer.result;
    const words = new Map(categories.map(({ id, label }) => [id, wordsText(format, atlas, label)]));
    const wordsOf = new Map([...places].map(([id, category]) => [id, words.get(category) ?? ""]));
    return analysisScene(atlas, answer.result, isStale, wordsOf);
  }, [atlas, format, answer, isStale]);
  useLayoutEffect(() => onScene(scene), [onScene, scene]);
  useLayoutEffect(() => () => onScene(CLOSED), [onScene]);
  return null;
}
