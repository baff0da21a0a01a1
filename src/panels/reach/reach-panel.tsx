import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { kmOf } from "../../derive/reach-extent.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { changeReach, clearReaches, removeReach, showReach } from "../../state/reach-actions.ts";
import type { Reach } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { reachStyle } from "../../ui/reach-style.ts";
import { AddRadius } from "./add-radius.tsx";
import { originCaveat, originName } from "./origin-name.ts";
import { RadiusField } from "./radius-field.tsx";
import styles from "./reach.module.css";
import { ReachBadge, ReachLine } from "./reach-badge.tsx";
import { StatedReaches } from "./stated-reaches.tsx";

/** Left column of mode Reach: the radii, how to add one, and those that claims state. */
export function ReachPanel() {
  const atlas = useAtlas();
  const { t } = useFormat();
  const radii = useView((view) => view.reaches);
  const selection = useView((view) => view.selection);
  const selectedSite = selection?.type === "site" && atlas.siteById.get(selection.id)?.lngLat ? selection.id : null;
  const firstBase = atlas.sites.find((site) => site.baseCluster && site.lngLat)?.id ?? "";
  const [chosen, setChosen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(radii.length);
  useEffect(() => {
    // The button that removed a radius is gone with it.
    if (radii.length < count.current && document.activeElement === document.body) heading.current?.focus();
    count.current = radii.length;
  }, [radii.length]);
  const origin = chosen ?? selectedSite ?? firstBase;
  return (
    <>
      <section className={styles.section} aria-labelledby="radii">
        <header className={styles.head}>
          <h2 id="radii" ref={heading} tabIndex={-1}>
            {t("reach:title")}
          </h2>
          {radii.length > 0 && (
            <button type="button" className={styles.clear} onClick={clearReaches}>
              {t("reach:clear")}
            </button>
          )}
        </header>
        {radii.length === 0 && <p className={styles.note}>{t("reach:empty")}</p>}
        <ul>
          {radii.map((radius, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a radius is its place in the list: that gives its letter
            <RadiusRow key={index} radius={radius} index={index} />
          ))}
        </ul>
      </section>
      <AddRadius origin={origin} onOrigin={setChosen} />
      <StatedReaches origin={origin} />
    </>
  );
}

function RadiusRow({ radius, index }: { radius: Reach; index: number }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const { letter } = reachStyle(index);
  const shown = useView((view) => view.reach.shown);
  const isShown = useView((view) => index === Math.min(shown, view.reaches.length - 1));
  const show = () => {
    showReach(index);
    requestCamera({ type: "reaches" });
  };
  return (
    <li className={styles.radius} data-on={isShown || undefined}>
      <ReachBadge index={index} />
      <button type="button" className={styles.origin} aria-pressed={isShown} onClick={show} data-ui-count>
        {originName(atlas, format, radius.origin)}
      </button>
      <RadiusField
        label={t("reach:radius-field", { letter })}
        radiusKm={kmOf(radius)}
        onChange={(km) => changeReach(index, { extent: { type: "distance", km } })}
      />
      <IconButton
        label={t("reach:remove", { letter })}
        icon={<X aria-hidden="true" />}
        onClick={() => removeReach(index)}
      />
      <p className={styles.caveat} data-ui-count>
        <ReachLine index={index} />
        {originCaveat(atlas, format, radius.origin)}
      </p>
    </li>
  );
}
