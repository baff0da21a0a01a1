import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Switch } from "../../ui/switch.tsx";
import { withFile } from "./choice-edits.ts";
import { DistrictChips, DistrictToggles } from "./district-chips.tsx";
import { DrawnPoints } from "./drawn-points.tsx";
import { FoldRow } from "./fold-row.tsx";
import { GridFields } from "./grid-fields.tsx";
import { heldOf } from "./held.ts";
import { DataIssues } from "./issue-words.tsx";
import { MustList } from "./must-list.tsx";
import { OpenSites } from "./open-sites.tsx";
import { PointsFile } from "./points-file.tsx";
import styles from "./siting.module.css";

/** Where a site may stand, and which stand already. */
export function CandidatesSection() {
  const { t, number } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const asked = useSitingData();
  const data = heldOf(asked);
  const { grid } = choice;
  const counted = (count: number) => (count === 0 ? t("siting:none") : number(count));
  return (
    <PanelSection
      title={t("siting:candidates.title")}
      aside={
        data && (
          <span data-ui-count>{t("siting:candidates.count", { count: data.candidates.length - data.openCount })}</span>
        )
      }
    >
      <FoldRow
        part="grid"
        label={t("siting:candidates.grid")}
        value={
          <span data-ui-count>
            {grid ? t(`siting:candidates.grid-${grid.shape}`, { km2: number(grid.km2, 2) }) : t("siting:none")}
          </span>
        }
      >
        <GridFields />
      </FoldRow>
      {grid && <DistrictChips data={data} />}
      <div className={styles.rows}>
        <div className={styles.switch}>
          <Switch label={t("siting:candidates.sites")} checked={choice.sites} onChange={(sites) => change({ sites })} />
        </div>
        <FoldRow
          part="points"
          label={t("siting:candidates.points")}
          value={<span data-ui-count>{counted(choice.points.length)}</span>}
        >
          <DistrictPoints />
        </FoldRow>
        <FoldRow
          part="drawn"
          count={choice.drawn.length}
          label={t("siting:candidates.drawn")}
          value={<span data-ui-count>{counted(choice.drawn.length)}</span>}
        >
          <DrawnPoints />
        </FoldRow>
        <FoldRow
          part="file"
          label={t("siting:candidates.file")}
          value={<span>{t(choice.file === null ? "siting:none" : "siting:candidates.file-taken")}</span>}
        >
          <PointsFile use="candidates" chosen={choice.file} onChoose={(file) => change(withFile(choice, file))} />
        </FoldRow>
        <OpenSites />
        <MustList data={data} />
      </div>
      {data && <DataIssues issues={data.issues} />}
      {asked.status === "failed" && (
        <p role="alert" className={styles.bad}>
          {t("siting:candidates.failed")}{" "}
          <button type="button" className={styles.link} onClick={asked.retry}>
            {t("siting:try-again")}
          </button>
        </p>
      )}
    </PanelSection>
  );
}

/** Districts that stand for themselves, by a point inside their land. */
function DistrictPoints() {
  const { t } = useFormat();
  const { points } = useSitingChoice();
  const change = useSitingChange();
  return (
    <>
      <DistrictToggles
        label={t("siting:candidates.points")}
        chosen={points}
        onChange={(next) => change({ points: next })}
      />
      <p className={styles.note}>{t("siting:candidates.points-help")}</p>
    </>
  );
}
