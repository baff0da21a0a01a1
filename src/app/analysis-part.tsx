import { learnWhole } from "../i18n/i18n.ts";
import { Lazy, lazyPart } from "../ui/lazy-part.tsx";

/** What the page shows of an analysis; asking: nothing to be seen, but without it nothing is answered. */
export type AnalysisShow = "asking" | "panel" | "title" | "legend" | "strip";

const part = lazyPart(async () => {
  const [{ AnalysisParts }] = await Promise.all([import("../panels/analysis/analysis-parts.tsx"), learnWhole()]);
  return AnalysisParts;
});

/** A part of an open analysis: mathematics, words and drawing come with the first one. */
export function AnalysisPart({ show, onClose }: { show: AnalysisShow; onClose?: () => void }) {
  return <Lazy part={part} props={onClose ? { show, onClose } : { show }} />;
}
