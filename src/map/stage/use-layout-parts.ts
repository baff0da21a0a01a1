import { useMemo } from "react";
import type { LngLat } from "../../../geo/types.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import type { Format } from "../../bind/use-format.ts";
import type { ClaimsOnMap } from "../../derive/claims-on-map.ts";
import type { Atlas } from "../../model/atlas.ts";
import { BADGE_GAP, claimBadgeWidth } from "../overlay/claim-badge.tsx";
import type { ContextName } from "../overlay/context-labels.tsx";
import type { DistrictName } from "../overlay/district-labels.tsx";
import type { ContextText, DistrictText } from "../placement/lay-out.ts";
import { SEA_NAMES } from "../scene/sea-names.ts";

/** Districts from this official land area on have the larger name. */
const LARGE_KM2 = 200;
const SIZE = { large: 14, small: 12 } as const;
const AREA_METRIC = "area_km2";

function landAreaKm2(atlas: Atlas, placeId: string): number {
  const dates = atlas.seriesByMetric.get(AREA_METRIC)?.dates ?? [];
  const figure = dates.findLast((date) => date.figureByPlace.has(placeId))?.figureByPlace.get(placeId);
  return figure?.value.type === "number" ? figure.value.value : 0;
}

export interface MapNames {
  readonly districts: readonly (DistrictName & DistrictText)[];
  readonly whole: { readonly text: string; readonly lngLat: LngLat };
  readonly context: readonly ContextText[];
  readonly contextById: ReadonlyMap<string, ContextName>;
}

/** Every name that the map may write, in the reader's language; with `claims` how many speak of each district. */
export function useMapNames(format: Format, withCities: boolean, claims: ClaimsOnMap | null): MapNames {
  const atlas = useAtlas();
  return useMemo(() => namesOf(atlas, format, withCities, claims), [atlas, format, withCities, claims]);
}

function namesOf(atlas: Atlas, format: Format, withCities: boolean, claims: ClaimsOnMap | null): MapNames {
  const districts = atlas.geometry.districts.features.map(({ properties: { id, labelPoint } }) => {
    const place = atlas.placeById.get(id);
    if (!place) throw new Error(`no place ${id} for a drawn district`);
    const size = landAreaKm2(atlas, id) >= LARGE_KM2 ? SIZE.large : SIZE.small;
    const count = claims?.byPlace.get(id) ?? 0;
    const badgeW = count > 0 ? claimBadgeWidth(count) + BADGE_GAP : 0;
    return { id, text: format.text(place.shortNames), size, lngLat: labelPoint, claims: count, badgeW };
  });
  const spacing = format.locale === "en" ? 1.5 : 5;
  const seas = SEA_NAMES.map(({ key, spots, turnDeg, minZoom }) => ({
    name: { id: key, text: format.t(`map:water.${key}`), kind: "sea" as const, turnDeg },
    label: { id: key, text: format.t(`map:water.${key}`), spots, size: 12, spacing, minZoom },
  }));
  const cities = withCities ? cityNames(atlas, format) : [];
  const context = [...cities, ...seas];
  const seat = atlas.city.seat?.lngLat ?? districts[0]?.lngLat;
  if (!seat) throw new Error("no district is drawn");
  return {
    districts,
    whole: { text: format.t("map:all-districts", { count: districts.length }), lngLat: seat },
    context: context.map(({ label }) => label),
    contextById: new Map(context.map(({ name }) => [name.id, name])),
  };
}

function cityNames(atlas: Atlas, format: Format) {
  return atlas.geometry.cities.features.flatMap(({ properties: { id, labelPoint } }) => {
    const place = atlas.placeById.get(id);
    if (!place || id === atlas.city.id) return [];
    const text = format.text(place.shortNames);
    const spots = place.seat ? [place.seat.lngLat, labelPoint] : [labelPoint];
    return [
      {
        name: { id, text, kind: "city" as const, turnDeg: 0 },
        label: { id, text, spots, size: 12, spacing: 1, minZoom: 0 },
      },
    ];
  });
}
