import { X } from "lucide-react";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { placesWithFigures } from "../../derive/chart-places.ts";
import type { Atlas } from "../../model/atlas.ts";
import { chooseChart, select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./chart.module.css";
import { usePlaceName } from "./use-place-name.ts";

export const MOST_PLACES = 16;

/** The places drawn, as chips that select and remove, and a list to add from: those with figures first. */
export function PlacePicker({ placeIds }: { placeIds: readonly string[] }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const { metric, cities } = useMetricAnswer();
  const options = optionsOf(atlas, metric.id, cities.length > 0).filter(({ id }) => !placeIds.includes(id));
  if (placesWithFigures(atlas, metric.id).length === 0) return null;
  const isFull = placeIds.length >= MOST_PLACES;
  const all = options.map(({ id }) => id);
  const isRoomForAll = all.length > 1 && placeIds.length + all.length <= MOST_PLACES;
  const add = (id: string) => {
    if (id === "") return;
    chooseChart({ places: id === "all" ? [...placeIds, ...all] : [...placeIds, id] });
  };
  return (
    <div className={styles.picker}>
      <ul className={styles.chips} aria-label={t("chart:places")}>
        {placeIds.map((id) => (
          <PlaceChip
            key={id}
            id={id}
            onRemove={() => chooseChart({ places: placeIds.filter((other) => other !== id) })}
            removable={placeIds.length > 1}
          />
        ))}
      </ul>
      {options.length > 0 && !isFull && (
        <Select
          label={t("chart:add-place")}
          value=""
          options={[
            { value: "", label: t("chart:add-place") },
            ...(isRoomForAll ? [{ value: "all", label: t("chart:add-all") }] : []),
            ...options.map(({ id, names }) => ({ value: id, label: text(names) })),
          ]}
          onChange={add}
        />
      )}
    </div>
  );
}

function optionsOf(atlas: Atlas, metricId: string, aboutCities: boolean) {
  const known = placesWithFigures(atlas, metricId);
  return aboutCities ? known : [...known, ...atlas.districts.filter((place) => !known.includes(place))];
}

function PlaceChip({ id, onRemove, removable }: { id: string; onRemove: () => void; removable: boolean }) {
  const { t } = useFormat();
  const nameOf = usePlaceName();
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === id);
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === id);
  const name = nameOf(id);
  return (
    <li
      className={styles.placeChip}
      data-selected={selected || undefined}
      data-hover={hovered || undefined}
      onPointerEnter={() => hover({ type: "place", id })}
      onPointerLeave={() => hover(null)}
    >
      <button type="button" aria-pressed={selected} onClick={() => select(selected ? null : { type: "place", id })}>
        {name}
      </button>
      {removable && (
        <IconButton
          label={t("chart:remove-place", { place: name })}
          icon={<X aria-hidden="true" />}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
