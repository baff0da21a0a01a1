import { ChevronDown, Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { BoundedField, NumberRow } from "./number-row.tsx";
import { PerCandidateFields } from "./per-candidate-fields.tsx";
import styles from "./siting.module.css";
import { useFocusKept } from "./use-focus-kept.ts";

/** Where nothing was said: km apart, and new sites in a district. */
const [FIRST_SPACING, FIRST_MOST] = [5, 1];
const MOST_AMOUNT = 1e15;

/** How many limits are set. */
export function limitsUsed(choice: SitingChoice): number {
  const { limits, spacingKm, capacity, cost, budget } = choice;
  return limits.length + [spacingKm, capacity, cost, budget].filter((limit) => limit !== null).length;
}

/** What an answer must keep to; folded until something is set. */
export function LimitsSection() {
  const { t } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const used = limitsUsed(choice);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? used > 0;
  const id = useId();
  return (
    <PanelSection
      title={t("siting:limits.title")}
      aside={
        <>
          <span data-ui-count>{used === 0 ? t("siting:none") : t("siting:limits.count", { count: used })}</span>
          <IconButton
            className={styles.fold ?? ""}
            label={t("siting:change", { what: t("siting:limits.title") })}
            icon={<ChevronDown aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          />
        </>
      }
    >
      {isOpen && (
        <div id={id} className={styles.group}>
          <DistrictLimits />
          <SwitchedNumber
            label={t("siting:limits.spacing")}
            help={t("siting:limits.spacing-help")}
            value={choice.spacingKm}
            first={FIRST_SPACING}
            least={0.1}
            most={500}
            step={1}
            unit="km"
            onChange={(spacingKm) => change({ spacingKm })}
          />
          <PerCandidateFields
            label={t("siting:limits.capacity")}
            help={t("siting:limits.capacity-help")}
            value={choice.capacity}
            first={1_000_000}
            step={100_000}
            onChange={(capacity) => change({ capacity })}
          />
          <PerCandidateFields
            label={t("siting:limits.cost")}
            help={t("siting:limits.cost-help")}
            value={choice.cost}
            first={1}
            step={1}
            onChange={(cost) => change({ cost, ...(cost === null && { budget: null }) })}
          />
          {choice.cost !== null && (
            <SwitchedNumber
              label={t("siting:limits.budget")}
              help={t("siting:limits.budget-help")}
              value={choice.budget}
              first={Math.max(1, choice.newSites) * (choice.cost.type === "all" ? choice.cost.value : 1)}
              least={0}
              most={MOST_AMOUNT}
              step={1}
              onChange={(budget) => change({ budget })}
            />
          )}
        </div>
      )}
    </PanelSection>
  );
}

interface SwitchedNumberProps {
  label: string;
  help: string;
  value: number | null;
  /** Its number when it is switched on. */
  first: number;
  least: number;
  most: number;
  step: number;
  unit?: string;
  onChange: (value: number | null) => void;
}

/** A limit that is there or not, with its number. */
function SwitchedNumber({ label, help, value, first, onChange, ...bounds }: SwitchedNumberProps) {
  const { t } = useFormat();
  return (
    <div className={styles.option}>
      <div className={styles.switch}>
        <Switch label={label} checked={value !== null} onChange={(on) => onChange(on ? first : null)} />
      </div>
      {value !== null && (
        <>
          <p className={styles.note}>{help}</p>
          <NumberRow label={t("siting:limits.value", { limit: label })} value={value} {...bounds} onChange={onChange} />
        </>
      )}
    </div>
  );
}

/** At most so many new sites in a district. */
function DistrictLimits() {
  const { districts, placeById } = useAtlas();
  const { t, text } = useFormat();
  const { limits, within } = useSitingChoice();
  const change = useSitingChange();
  const free = districts.filter(({ id }) => !limits.some(({ district }) => district === id));
  const preferred = free.find(({ id }) => within.includes(id)) ?? free[0];
  const nameOf = (id: string) => {
    const place = placeById.get(id);
    return place ? text(place.shortNames) : id;
  };
  const put = (next: SitingChoice["limits"]) => change({ limits: next });
  const box = useFocusKept<HTMLDivElement>(limits.length);
  return (
    <div ref={box} tabIndex={-1} className={styles.option}>
      <div className={styles.line}>
        <span>{t("siting:limits.districts")}</span>
        <Button
          icon={<Plus aria-hidden="true" />}
          aria-disabled={!preferred}
          aria-label={t("siting:limits.add-district")}
          onClick={() => preferred && put([...limits, { district: preferred.id, most: FIRST_MOST }])}
        >
          {t("siting:add")}
        </Button>
      </div>
      {limits.map((limit) => {
        const name = nameOf(limit.district);
        const others = limits.filter((other) => other !== limit);
        const set = (patch: Partial<typeof limit>) =>
          put(limits.map((other) => (other === limit ? { ...limit, ...patch } : other)));
        return (
          <div key={limit.district} className={styles.line} data-record={`place:${limit.district}`}>
            <Select
              label={t("siting:limits.district")}
              value={limit.district}
              options={[limit.district, ...free.map(({ id }) => id)].map((id) => ({ value: id, label: nameOf(id) }))}
              onChange={(district) => set({ district })}
            />
            <span className={styles.quiet}>{t("siting:limits.at-most")}</span>
            <BoundedField
              isWhole
              label={t("siting:limits.most-in", { place: name })}
              value={limit.most}
              least={0}
              most={99}
              step={1}
              onChange={(most) => set({ most })}
            />
            <IconButton
              className={styles.fold ?? ""}
              label={t("siting:remove", { what: name })}
              icon={<X aria-hidden="true" />}
              onClick={() => put(others)}
            />
          </div>
        );
      })}
    </div>
  );
}
