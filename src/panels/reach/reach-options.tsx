import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { Atlas } from "../../model/atlas.ts";
import { choosePane } from "../../state/actions.ts";
import { chooseReach, endSecondSet, startSecondSet } from "../../state/reach-actions.ts";
import { PANES, type Reach } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Switch } from "../../ui/switch.tsx";
import styles from "./reach.module.css";

/** The timeline and the second set: what most readers leave off. */
export function ReachOptions() {
  return (
    <section className={styles.section}>
      <FollowTimeline />
      <SecondSet />
    </section>
  );
}

/** How many of the sites that reaches start from state no date, in words. */
function datingWords(atlas: Atlas, { t }: Format, reaches: readonly Reach[]): string {
  const ids = new Set(reaches.flatMap(({ origin }) => (origin.type === "site" ? [origin.id] : [])));
  const undated = [...ids].filter((id) => !atlas.siteById.get(id)?.open).length;
  if (ids.size === 0) return t("reach:follow.no-sites");
  if (undated === 0) return t("reach:follow.all-stated");
  return undated === ids.size
    ? t("reach:follow.none-stated")
    : t("reach:follow.some-stated", { count: undated, of: ids.size });
}

function FollowTimeline() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, date } = format;
  const follow = useView((view) => view.reach.follow);
  const at = useView((view) => view.time.at);
  const reaches = useView((view) => view.reaches);
  return (
    <div className={styles.option}>
      <div className={styles.switch}>
        <Switch label={t("reach:follow.label")} checked={follow} onChange={(on) => chooseReach({ follow: on })} />
      </div>
      <p className={styles.note}>{t("reach:follow.help")}</p>
      <p className={styles.note} data-ui-count>
        {datingWords(atlas, format, reaches)}
      </p>
      {follow && <p data-period>{t("reach:follow.at", { date: date(at) })}</p>}
    </div>
  );
}

function SecondSet() {
  const { t } = useFormat();
  const active = useView((view) => view.reach.second?.active ?? null);
  return (
    <div className={styles.option}>
      <div className={styles.switch}>
        <Switch
          label={t("reach:second.label")}
          checked={active !== null}
          onChange={(on) => (on ? startSecondSet() : endSecondSet())}
        />
      </div>
      <p className={styles.note}>{t(active === null ? "reach:second.help" : "reach:second.keep")}</p>
      {active !== null && (
        <Segmented
          label={t("reach:second.panels")}
          value={active}
          options={PANES.map((pane, i) => ({
            value: pane,
            label: <span data-ui-count>{t("reach-map:sets.set", { number: i + 1 })}</span>,
          }))}
          onChange={choosePane}
        />
      )}
    </div>
  );
}
