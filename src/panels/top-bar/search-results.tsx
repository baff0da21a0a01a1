import { ChartColumn, MapPin, Quote, Shapes } from "lucide-react";
import type { Text } from "../../../data/schema/text.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { metricStart } from "../../derive/metric-start.ts";
import type { Hit, HitGroup, SearchGroup } from "../../derive/search.ts";
import type { Atlas } from "../../model/atlas.ts";
import { chooseMetric, openFigure, select } from "../../state/actions.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import styles from "./search.module.css";

const ICONS: Record<SearchGroup, typeof MapPin> = { place: Shapes, site: MapPin, metric: ChartColumn, claim: Quote };

/** Goes to what was found: the map for a place or a site, the metric, the evidence of a claim. */
export function goTo(atlas: Atlas, { group, id }: Hit): void {
  if (group === "metric") chooseMetric(id, metricStart(atlas, id));
  else if (group === "claim") openFigure(id);
  else {
    select({ type: group, id });
    if (group === "place" || atlas.siteById.get(id)?.lngLat) requestCamera({ type: group, id });
  }
}

/** What tells two results of the same name apart. */
function detail(atlas: Atlas, { group, id }: Hit, format: Format): string {
  const name = (placeId: string) => {
    const place = atlas.placeById.get(placeId);
    return place ? format.text(place.names) : "";
  };
  if (group === "place") return id;
  if (group === "site") {
    const site = atlas.siteById.get(id);
    return [
      site?.districtIds.map(name).join(format.t("search:and")),
      site?.lngLat ? "" : format.t("search:not-located"),
    ]
      .filter(Boolean)
      .join(" · ");
  }
  const claim = atlas.claimById.get(id);
  if (group === "claim" && claim) return `${name(claim.placeId)} · ${format.period(claim.period)}`;
  const metric = atlas.metricById.get(id);
  return metric ? format.t(`search:group-of.${metric.group}`) : "";
}

function FoundAs({ names, format }: { names: Text; format: Format }) {
  return <span className={styles.alias}>{format.t("search:found-as", { name: format.text(names) })}</span>;
}

interface SearchResultsProps {
  listId: string;
  groups: readonly HitGroup[];
  activeId: string | null;
  optionId: (hit: Hit) => string;
  onChoose: (hit: Hit) => void;
}

/** The results by group; the field keeps the focus and names the active one. */
export function SearchResults({ listId, groups, activeId, optionId, onChoose }: SearchResultsProps) {
  const atlas = useAtlas();
  const format = useFormat();
  return (
    <div className={styles.results} role="listbox" id={listId} aria-label={format.t("search:results")}>
      {groups.map(({ group, hits, total }) => {
        const Icon = ICONS[group];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
            <div className={styles.group} id={`${listId}-${group}`}>
              {format.t(`search:group.${group}`)} <span data-ui-count>{total}</span>
            </div>
            {hits.map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
              <div
                key={hit.id}
                id={optionId(hit)}
                role="option"
                aria-selected={optionId(hit) === activeId}
                className={styles.option}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(hit)}
              >
                <Icon aria-hidden="true" />
                <span className={styles.name}>{format.text(hit.names)}</span>
                {hit.foundAs && <FoundAs names={hit.foundAs} format={format} />}
                <span className={styles.detail} data-period>
                  {detail(atlas, hit, format)}
                </span>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
