import { type FormEvent, type RefObject, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseTime } from "../../state/actions.ts";
import { TIMELINE } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./date-popover.module.css";
import { parseTypedDate } from "./typed-date.ts";

type Field = "at" | "from" | "to";

interface DatePopoverProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Exact dates, typed: the date shown and, where a window is set, its two ends. */
export function DatePopover({ anchor, onClose }: DatePopoverProps) {
  const { t } = useFormat();
  const { at, window } = useView((view) => view.time);
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [faults, setFaults] = useState<Partial<Record<Field, string>>>({});
  const fields: readonly Field[] = window ? ["at", "from", "to"] : ["at"];
  const known: Record<Field, string> = { at, from: window?.from ?? "", to: window?.to ?? "" };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = fields.map((field) => ({
      field,
      result: parseTypedDate(typed[field] ?? known[field], field === "from" ? "start" : "end"),
    }));
    const wrong = read.flatMap(({ field, result }) => (result.ok ? [] : [[field, result.reason] as const]));
    const dateOf = (field: Field) => read.flatMap((r) => (r.field === field && r.result.ok ? [r.result.date] : []))[0];
    const [from, to] = [dateOf("from"), dateOf("to")];
    if (wrong.length === 0 && from && to && from > to) wrong.push(["to", "order"] as never);
    setFaults(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    chooseTime({ at: dateOf("at") ?? at, ...(from && to ? { window: { from, to } } : {}) });
    onClose();
    anchor.current?.focus();
  };

  return (
    <Popover label={t("timeline:date.title")} anchor={anchor} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {fields.map((field) => (
          <label key={field} className={styles.field}>
            {t(`timeline:date.${field}`)}
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={typed[field] ?? known[field]}
              aria-invalid={faults[field] !== undefined}
              aria-describedby={faults[field] ? `date-fault-${field}` : undefined}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
            />
            {faults[field] && (
              <span className={styles.fault} id={`date-fault-${field}`} role="alert" data-period>
                {t(`timeline:date.fault.${faults[field]}`, TIMELINE)}
              </span>
            )}
          </label>
        ))}
        <p className={styles.hint} data-period>
          {t("timeline:date.hint")}
        </p>
        <Button variant="primary" onClick={submit}>
          {t("timeline:date.go")}
        </Button>
      </form>
    </Popover>
  );
}
