import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";

type Line = readonly [label: string, text: string];

function metricLines(atlas: Atlas, { t, text }: Format, view: View): Line[] {
  const metric = atlas.metricById.get(view.metric);
  return [
    [t("take-away:query.metric"), metric ? `${text(metric.names)} [${metric.id}]` : view.metric],
    [t("take-away:query.denominator"), t(`figure:denominator.${view.denominator}`)],
    [t("take-away:query.date"), `${view.time.at} (${t(`take-away:query.policy.${view.time.policy}`)})`],
    ...(view.change ? [[t("take-away:query.change"), view.change.from] as const] : []),
  ];
}

/** What was asked, in words: the metric, the date and every filter that is on. */
export function queryLines(atlas: Atlas, format: Format, view: View, asks: "metric" | "none"): readonly Line[] {
  const { t, text } = format;
  const { facets, time } = view;
  const name = (id: string) => text(atlas.placeById.get(id)?.names ?? atlas.city.names);
  const filters: [string, readonly string[]][] = [
    ["districts", facets.districts.map(name)],
    ["siteKinds", facets.siteKinds.map((kind) => t(`labels:site-kind.${kind}`))],
    ["technologies", facets.technologies.map((technology) => t(`labels:technology.${technology}`))],
    ["kinds", facets.kinds.map((kind) => t(`figure:kind.${kind}`))],
    ["qualities", facets.qualities.map((quality) => t(`figure:quality.${quality}`))],
  ];
  const lines = filters.filter(([, chosen]) => chosen.length > 0);
  return [
    ...(asks === "metric" ? metricLines(atlas, format, view) : []),
    ...lines.map(([facet, chosen]): Line => [t(`filters:facet.${facet}`), chosen.join(t("take-away:comma"))]),
    ...(facets.range ? [[t("take-away:query.range"), facets.range.join(" – ")] as const] : []),
    ...(time.window ? [[t("take-away:query.window"), `${time.window.from} – ${time.window.to}`] as const] : []),
  ];
}
