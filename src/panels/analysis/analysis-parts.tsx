import { useAnalysisAsking } from "../../bind/use-analysis.ts";
import { AnalysisPanel } from "./analysis-panel.tsx";
import { AnalysisTitle } from "./analysis-title.tsx";
import { CategoryCard, CategoryStrip } from "./category-card.tsx";

interface AnalysisPartsProps {
  show: "asking" | "panel" | "title" | "legend" | "strip";
  /** Where closing leads somewhere else as well. */
  onClose?: () => void;
}

/** What the page shows of an open analysis. */
export function AnalysisParts({ show, onClose }: AnalysisPartsProps) {
  if (show === "asking") return <Asking />;
  if (show === "title") return <AnalysisTitle />;
  if (show === "legend") return <CategoryCard />;
  if (show === "strip") return <CategoryStrip />;
  return <AnalysisPanel onClose={onClose} />;
}

function Asking() {
  useAnalysisAsking();
  return null;
}
