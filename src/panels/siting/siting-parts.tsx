import { SitingAnswer } from "../siting-answer/siting-answer.tsx";
import { SitingTables } from "../siting-answer/tables/siting-tables.tsx";
import { TradeOffCard } from "../siting-answer/trade-off-card.tsx";
import { DecisionSection } from "../siting-decision/decision-section.tsx";
import { SitingLegend } from "../siting-legend/siting-legend.tsx";
import { SitingQuestion } from "./siting-question.tsx";
import { SitingSheet } from "./siting-sheet.tsx";

/** The right column: the answer, and the decision as a file. */
function AnswerAndDecision() {
  return (
    <>
      <SitingAnswer />
      <DecisionSection />
    </>
  );
}

const PARTS = {
  question: SitingQuestion,
  answer: AnswerAndDecision,
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
