import { Download } from "lucide-react";
import { useId } from "react";
import { contradictionNotes, contradictionSentence } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
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
          <p data-ui-count>{t("contradictions:found", { count: all.length })}</p>
          {contradictionGroups(atlas).map((group) => (
            <Group key={group.severity} group={group} />
          ))}
        </>
      )}
    </div>
  );
}

function Group({ group: { severity, count, rules } }: { group: ContradictionGroup }) {
  const { t } = useFormat();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id} data-severity={severity}>
      <h3 id={id} data-ui-count>
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
