import { useFormat } from "../../bind/use-format.ts";
import { useSitingChoice } from "../../bind/use-siting.ts";
import type { PerCandidate } from "../../siting/choice-types.ts";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { BoundedField } from "./number-row.tsx";
import styles from "./siting.module.css";
import { useFileColumns } from "./use-file-columns.ts";

interface PerCandidateFieldsProps {
  label: string;
  help: string;
  value: PerCandidate | null;
  /** For all, when it is switched on. */
  first: number;
  step: number;
  onChange: (value: PerCandidate | null) => void;
}

/** One number for all candidates, or what a column of their file says. */
export function PerCandidateFields({ label, help, value, first, step, onChange }: PerCandidateFieldsProps) {
  const { t } = useFormat();
  const { file } = useSitingChoice();
  const columns = useFileColumns(file);
  const from = value?.type === "column" ? String(value.column) : "all";
  return (
    <div className={styles.option}>
      <div className={styles.switch}>
        <Switch
          label={label}
          checked={value !== null}
          onChange={(on) => onChange(on ? { type: "all", value: first } : null)}
        />
      </div>
      {value !== null && (
        <>
          <p className={styles.note}>{help}</p>
          <div className={styles.line} data-ui-count>
            {columns.length > 0 || value.type === "column" ? (
              <Select
                label={t("siting:limits.from", { limit: label })}
                value={from}
                options={[
                  { value: "all", label: t("siting:limits.all") },
                  ...columns.map(({ index, name }) => ({ value: String(index), label: name })),
                ]}
                onChange={(next) =>
                  onChange(next === "all" ? { type: "all", value: first } : { type: "column", column: Number(next) })
                }
              />
            ) : (
              <span aria-hidden="true">{t("siting:limits.all")}</span>
            )}
            {value.type === "all" && (
              <BoundedField
                label={t("siting:limits.value", { limit: label })}
                value={value.value}
                least={0}
                most={1e15}
                step={step}
                onChange={(next) => onChange({ type: "all", value: next })}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
