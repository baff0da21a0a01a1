import { Sigma } from "lucide-react";
import { useId, useState } from "react";
import type { AnalysisResult, Fact } from "../../analyses/analysis.ts";
import { wordsText } from "../../bind/analysis-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./analysis.module.css";
import { AnalysisWords, QuantityNumber } from "./analysis-words.tsx";

/** Numbers with what they are and, on request, by which formula they were made. */
export function FactList({ result: { facts, formulas } }: { result: AnalysisResult }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one label may stand twice, of two statistics
        <FactRow key={`${fact.label.key} ${i}`} fact={fact} formulas={formulas} />
      ))}
    </dl>
  );
}

function FactRow({ fact: { label, value, note }, formulas }: { fact: Fact } & Pick<AnalysisResult, "formulas">) {
  const atlas = useAtlas();
  const format = useFormat();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isNumber = "type" in value;
  const formula = isNumber && formulas.find((one) => one.id === value.formula);
  return (
    <div>
      <dt>
        <AnalysisWords words={label} />
        {formula && (
          <IconButton
            className={styles.formulaButton ?? ""}
            label={format.t("analysis:panel.formula-of", { label: wordsText(format, atlas, label) })}
            icon={<Sigma aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </dt>
      <dd className={isNumber ? undefined : styles.words}>
        {isNumber ? <QuantityNumber quantity={value} /> : <AnalysisWords words={value} />}
      </dd>
      {note && (
        <dd className={styles.note}>
          <AnalysisWords words={note} />
        </dd>
      )}
      {formula && (
        <dd id={id} hidden={!isOpen} className={styles.formula} data-record={`formula:${formula.id}`}>
          <AnalysisWords words={formula.text} /> ({formula.reference})
        </dd>
      )}
    </div>
  );
}
