import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { CITY_ID } from "../../model/atlas.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import styles from "./table.module.css";

/** What a row of a place bears, so that it answers to map, chart and list, and they to it. */
export function useLinkedRow(placeId: string) {
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === placeId);
  const hovered = useEphemeral(
    ({ hover: at, hoverPlaces }) => (at?.type === "place" && at.id === placeId) || hoverPlaces.includes(placeId),
  );
  return {
    selected,
    row: {
      "data-selected": selected || undefined,
      "data-hover": hovered || undefined,
      onPointerEnter: () => hover({ type: "place", id: placeId }),
      onPointerLeave: () => hover(null),
      onFocus: () => hover({ type: "place", id: placeId }),
      onBlur: () => hover(null),
    },
  };
}

/** The place that a row is about; pressing it selects the place everywhere. */
export function PlaceCell({ placeId, selected, total }: { placeId: string; selected: boolean; total: boolean }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const place = atlas.placeById.get(placeId) ?? atlas.city;
  return (
    <th scope="row" className={styles.frozen}>
      <button
        type="button"
        aria-pressed={selected}
        onClick={() => select(selected ? null : { type: "place", id: placeId })}
      >
        {total && placeId === CITY_ID ? t("table:city-total") : text(place.names)}
      </button>
    </th>
  );
}
