import type { AnalysisResult, ResultChart } from "../../../analyses/analysis.ts";
import { PanelSection } from "../../../ui/panel-section.tsx";
import { AnalysisWords } from "../analysis-words.tsx";
import { BarsChart } from "./bars-chart.tsx";
import { type ToneOf, toneOf } from "./chart-parts.tsx";
import { Dendrogram } from "./dendrogram.tsx";
import { LinesChart } from "./lines-chart.tsx";
import { ParallelChart } from "./parallel-chart.tsx";
import { ScatterChart } from "./scatter-chart.tsx";

/** Every chart of a result, under its title. */
export function ResultCharts({ result }: { result: AnalysisResult }) {
  return result.charts.map((chart) => (
    <PanelSection key={chart.id} title={<AnalysisWords words={chart.title} />}>
      <Drawn chart={chart} toneOf={toneOf(result)} />
    </PanelSection>
  ));
}

function Drawn({ chart, toneOf: tone }: { chart: ResultChart; toneOf: ToneOf }) {
  switch (chart.type) {
    case "scatter":
      return <ScatterChart chart={chart} toneOf={tone} />;
    case "lines":
      return <LinesChart chart={chart} />;
    case "dendrogram":
      return <Dendrogram chart={chart} />;
    case "parallel":
      return <ParallelChart chart={chart} toneOf={tone} />;
    default:
      return <BarsChart chart={chart} />;
  }
}
