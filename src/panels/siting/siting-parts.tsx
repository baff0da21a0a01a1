import { SitingAnswer } from "../siting-answer/siting-answer.tsx";
import { SitingTables } from "../siting-answer/tables/siting-tables.tsx";
import { TradeOffCard } from "../siting-answer/trade-off-card.tsx";
import { SitingLegend } from "../siting-legend/siting-legend.tsx";
import { SitingQuestion } from "./siting-question.tsx";
import { SitingSheet } from "./siting-sheet.tsx";

const PARTS = {
  question: SitingQuestion,
  answer: SitingAnswer,
  legend: SitingLegend,
  curve: TradeOffCard,
  table: SitingTables,
  sheet: SitingSheet,
};

/** What the page shows of mode Site. */
export function SitingParts({ show }: { show: keyof typeof PARTS }) {
  const Part = PARTS[show];
  return <Part />;
}
