import type { Site } from "../../../data/schema/site.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";

/** The districts of a site; of one that is known in no district, how its position was sought. */
export function useSiteWhere(): (site: Site) => string {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  return ({ districtIds, locatedBy }) => {
    const districts = districtIds.flatMap((id) => atlas.placeById.get(id) ?? []);
    return districts.length > 0
      ? districts.map((place) => text(place.shortNames)).join(t("unlocated:and"))
      : text(locatedBy);
  };
}
