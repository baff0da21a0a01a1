import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";

/** A place's name for a label: the short one, unless two have the same; the city among districts is the whole city. */
export function usePlaceName(): (placeId: string) => string {
  const atlas = useAtlas();
  const { cities } = useMetricAnswer();
  const { t, text } = useFormat();
  const shorts = cities.map(({ placeId }) => text((atlas.placeById.get(placeId) ?? atlas.city).shortNames));
  return (placeId) => {
    const place = atlas.placeById.get(placeId);
    if (!place) return placeId;
    if (place === atlas.city && cities.length === 0) return t("chart:whole-city");
    const short = text(place.shortNames);
    return shorts.indexOf(short) === shorts.lastIndexOf(short) ? short : text(place.names);
  };
}
