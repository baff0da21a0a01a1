import type { ComponentType } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseEvidence } from "../../state/actions.ts";
import { EVIDENCE_PARTS, type View } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { ClaimsView } from "../claims/claims-view.tsx";
import { ContradictionsView } from "../contradictions/contradictions-view.tsx";
import { CoverageView } from "../coverage/coverage-view.tsx";
import { RulesView } from "../rules/rules-view.tsx";
import styles from "./evidence.module.css";

const PARTS: Record<View["evidence"]["part"], ComponentType> = {
  claims: ClaimsView,
  contradictions: ContradictionsView,
  coverage: CoverageView,
  rules: RulesView,
};

/** What the numbers rest on: the claims, where they contradict each other, what is known at all, and the rules in them. */
export function EvidencePanel() {
  const { t } = useFormat();
  const part = useView((view) => view.evidence.part);
  const Part = PARTS[part];
  return (
    <div className={styles.page}>
      <div className={styles.parts}>
        <Segmented
          label={t("evidence:part.label")}
          value={part}
          options={EVIDENCE_PARTS.map((value) => ({ value, label: t(`evidence:part.${value}`) }))}
          onChange={(value) => chooseEvidence({ part: value })}
        />
      </div>
      <div className={styles.body} key={part}>
        <Part />
      </div>
    </div>
  );
}
