import { Download } from "lucide-react";
import { contradictionNotes, contradictionSentence } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Severity } from "../../derive/contradictions/contradiction.ts";
import {
  type ContradictionGroup,
  contradictionGroups,
  contradictionsOf,
} from "../../derive/contradictions/contradictions.ts";
import { contradictionTableCsv } from "../../export/contradiction-table.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { Button } from "../../ui/button.tsx";
import { ContradictionStrip } from "./contradiction-strip.tsx";
import styles from "./contradictions.module.css";

/** Where figures and claims do not agree: by how much it weighs, then by the rule that found it. */
export function ContradictionsView() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const all = contradictionsOf(atlas);
  const say = (one: (typeof all)[number]) => ({
    sentence: contradictionSentence(format, atlas, one),
    notes: contradictionNotes(format, atlas, one),
  });
  const download = () =>
    downloadText(safeFileName([t("contradictions:file")], "csv"), contradictionTableCsv(atlas, all, say));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2>{t("contradictions:title")}</h2>
          <p className={styles.quiet}>{t("contradictions:intro")}</p>
        </div>
        {all.length > 0 && (
          <Button icon={<Download />} onClick={download}>
            {t("contradictions:download")}
          </Button>
        )}
      </header>
      {all.length === 0 ? (
        <p className={styles.empty}>{t("contradictions:none")}</p>
      ) : (
        <>
          <div className={styles.counts}>
            <span data-ui-count>{t("contradictions:found", { count: all.length })}</span>
            {contradictionGroups(atlas).map(({ severity, count }) => (
              <button
                key={severity}
                type="button"
                className={styles.jump}
                onClick={() => jumpTo(severity)}
                data-ui-count
              >
                {t(`contradictions:severity.${severity}`)} <span className={styles.count}>{count}</span>
              </button>
            ))}
          </div>
          {contradictionGroups(atlas).map((group) => (
            <Group key={group.severity} group={group} />
          ))}
        </>
      )}
    </div>
  );
}

const headingId = (severity: Severity) => `contradictions-${severity}`;

/** What scrolls the list; the frame around it must not move with it, as it would by scrollIntoView. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  const parent = element.parentElement;
  return parent && getComputedStyle(parent).overflowY !== "auto" ? scrollerOf(parent) : parent;
}

const ABOVE_HEADING = 8;

/** Brings a group's heading to the top, with the focus: the next Tab is its first number. */
function jumpTo(severity: Severity): void {
  const heading = document.getElementById(headingId(severity));
  const scroller = heading && scrollerOf(heading);
  if (!heading || !scroller) return;
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE_HEADING;
  heading.focus({ preventScroll: true });
}

function Group({ group: { severity, count, rules } }: { group: ContradictionGroup }) {
  const { t } = useFormat();
  const id = headingId(severity);
  return (
    <section className={styles.group} aria-labelledby={id} data-severity={severity}>
      <h3 id={id} tabIndex={-1} data-ui-count>
        {t(`contradictions:severity.${severity}`)} <span className={styles.count}>{count}</span>
      </h3>
      <p className={styles.quiet}>{t(`contradictions:meaning.${severity}`)}</p>
      {rules.map(({ rule, found }) => (
        <div key={rule} className={styles.rule}>
          <h4 data-ui-count>
            {t(`contradictions:rule.${rule}`)} <span className={styles.count}>{found.length}</span>
          </h4>
          <ul className={styles.list}>
            {found.map((one) => (
              <ContradictionStrip key={one.id} found={one} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
