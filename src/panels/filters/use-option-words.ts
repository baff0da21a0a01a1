import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { ListFacet } from "./facet-options.ts";

/** What an option is called in the reader's language. */
export function useOptionWords(): (facet: ListFacet, option: string) => string {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  return (facet, option) => {
    switch (facet) {
      case "districts": {
        const place = atlas.placeById.get(option);
        return place ? text(place.shortNames) : option;
      }
      case "siteKinds":
        return t(`labels:site-kind.${option}`);
      case "technologies":
        return t(`labels:technology.${option}`);
      case "kinds":
        return t(`figure:kind.${option}`);
      case "qualities":
        return t(`figure:quality.${option}`);
    }
  };
}
