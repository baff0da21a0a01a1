import type { LngLat } from "../../../data/schema/ids.ts";
import { geodesicDistanceM } from "../../../geo/measure/distance.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { AreaAnswer } from "../../derive/reach-answer.ts";
import { originLngLat } from "../../derive/supply-reach.ts";
import { select } from "../../state/actions.ts";
import type { Origin, Selection } from "../../state/view.ts";
import { placeName } from "../reach/origin-name.ts";
import { Computed } from "./computed.tsx";
import { kmWords } from "./number-words.ts";
import styles from "./reach-answer.module.css";

interface Inside {
  readonly target: Selection;
  readonly name: string;
  readonly lngLat: LngLat | null;
}

/** Sites and seats of cities inside, with their distance where one position of the origin is stated. */
export function InsideLists({ area, origin }: { area: AreaAnswer; origin: Origin }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const center = originLngLat(atlas, origin);
  const sites = area.siteIds.map((id): Inside => {
    const site = atlas.siteById.get(id);
    return { target: { type: "site", id }, name: site ? text(site.shortNames) : id, lngLat: site?.lngLat ?? null };
  });
  const seats = area.seatIds.map((id): Inside => {
    const place = atlas.placeById.get(id);
    return {
      target: { type: "place", id },
      name: place ? placeName(atlas, format, place) : id,
      lngLat: place?.seat?.lngLat ?? null,
    };
  });
  return (
    <>
      <Inside
        title={t("reach-answer:sites")}
        none={t("reach-answer:sites-none")}
        note={t(center ? "reach-answer:sites-note" : "reach-answer:sites-note-no-center")}
        all={atlas.sites.filter((site) => site.lngLat).length}
        items={sites}
        center={center}
      />
      <Inside
        title={t("reach-answer:seats")}
        none={t("reach-answer:seats-none")}
        note={t("reach-answer:seats-note")}
        all={atlas.cities.filter((city) => city.seat).length}
        items={seats}
        center={center}
      />
    </>
  );
}

interface InsideProps {
  title: string;
  none: string;
  note: string;
  all: number;
  items: readonly Inside[];
  center: LngLat | null;
}

function Inside({ title, none, note, all, items, center }: InsideProps) {
  const format = useFormat();
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{title}</h3>
        <span className={styles.note} data-ui-count>
          {items.length} / {all}
        </span>
      </header>
      {items.length === 0 && <p className={styles.note}>{none}</p>}
      <ul>
        {items.map(({ target, name, lngLat }) => {
          const km = center && lngLat && geodesicDistanceM(center, lngLat) / 1000;
          return (
            <li key={target.id} className={styles.site}>
              <button type="button" onClick={() => select(target)}>
                {name}
              </button>
              {km !== null && (
                <Computed value={km} formula="geodesic-distance">
                  {format.t("reach-answer:km", { km: kmWords(format, km) })}
                </Computed>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{note}</p>
    </section>
  );
}
