import type { Atlas } from "../model/atlas.ts";
import type { Label } from "../siting/answers.ts";
import type { Format } from "./use-format.ts";

/** What a candidate or a demand is called, in the reader's language. */
export function sitingLabel(atlas: Atlas, format: Format): (label: Label) => string {
  const nameOf = (names: Parameters<Format["text"]>[0] | undefined, id: string) => (names ? format.text(names) : id);
  const place = (id: string) => nameOf(atlas.placeById.get(id)?.shortNames, id);
  return (label) => {
    switch (label.type) {
      case "site":
        return nameOf(atlas.siteById.get(label.id)?.shortNames, label.id);
      case "place":
        return place(label.id);
      case "cell":
        return format.t("siting:label.cell", { place: place(label.placeId), number: label.number });
      case "drawn":
        return format.t("siting:label.drawn", { number: label.number });
      case "text":
        return label.text;
    }
  };
}
