import type { ReactNode, RefObject } from "react";
import { useLayoutEffect } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingLabel } from "../../bind/use-siting.ts";
import tooltip from "../tooltip/tooltip.module.css";
import { placeTooltip, type TooltipAt } from "../tooltip/tooltip.tsx";
import type { DrawnSiting } from "./drawn-siting.ts";
import styles from "./siting-map.module.css";
import { contributionsOf, coveredBy, measureWords, rankOf, serversOf, standingOf } from "./siting-words.ts";
import type { Pointed } from "./use-siting-pointer.ts";

/** Of the criteria, so many are named in a tooltip. */
const NAMED_CRITERIA = 3;

interface SitingTooltipProps {
  pointed: Pointed;
  drawn: DrawnSiting;
  at: RefObject<TooltipAt>;
  box: RefObject<HTMLDivElement | null>;
}

/** What is known of the candidate or demand under the pointer or the cursor. */
export function SitingTooltip({ pointed, drawn, at, box }: SitingTooltipProps) {
  useLayoutEffect(() => {
    if (box.current) placeTooltip(box.current, at.current);
  });
  return (
    <div ref={box} className={`${tooltip.tooltip} ${styles.tooltip}`} role="tooltip">
      {pointed.type === "demand" ? (
        <DemandWords drawn={drawn} at={pointed.at} />
      ) : (
        <CandidateWords drawn={drawn} at={pointed.at} />
      )}
    </div>
  );
}

function CandidateWords({ drawn, at }: { drawn: DrawnSiting; at: number }) {
  const atlas = useAtlas();
  const format = useFormat();
  const label = useSitingLabel();
  const { t } = format;
  const { data } = drawn.shown;
  const candidate = data.candidates[at];
  if (!candidate) return null;
  const ranked = rankOf(drawn.shown, at);
  const criteria = new Map(data.criteria.map(({ id, choice }) => [id, choice.measure]));
  return (
    <>
      <Row
        start={<b data-ui-count>{label(candidate.label)}</b>}
        end={ranked && <span data-ui-count>{t("siting-map:rank", { rank: ranked.rank, of: ranked.of })}</span>}
      />
      <Standing drawn={drawn} at={at} />
      {ranked ? (
        <Row
          start={t("siting-map:score")}
          end={
            <b data-value={ranked.score} data-computed="siting-score">
              {format.number(ranked.score, 3, true)}
            </b>
          }
        />
      ) : (
        at >= data.openCount && <div>{t("siting-map:unscored")}</div>
      )}
      {contributionsOf(drawn.shown, at)
        .slice(0, NAMED_CRITERIA)
        .map(({ id, value }) => {
          const measure = criteria.get(id);
          return (
            <Row
              key={id}
              start={<span data-ui-count>{measure ? measureWords(format, atlas, measure) : id}</span>}
              end={
                <span data-value={value} data-computed="siting-contribution">
                  {format.number(value, 3, true)}
                </span>
              }
            />
          );
        })}
      <Covers drawn={drawn} at={at} />
    </>
  );
}

/** Forced, forbidden, chosen, picked, open: whatever holds. */
function Standing({ drawn, at }: { drawn: DrawnSiting; at: number }) {
  const { t } = useFormat();
  const standing = standingOf(drawn, at);
  return standing.length > 0 && <div>{standing.map((key) => t(`siting-map:standing.${key}`)).join(" · ")}</div>;
}

function Covers({ drawn, at }: { drawn: DrawnSiting; at: number }) {
  const { t } = useFormat();
  const weightWords = useWeightWords(drawn);
  const { data } = drawn.shown;
  const covered = coveredBy(data, at);
  if (!covered) return null;
  return (
    <Row
      start={t("siting-map:covers", { count: covered.count })}
      end={
        <span data-value={covered.weight} data-computed="siting-covered">
          {weightWords(covered.weight)}
        </span>
      }
    />
  );
}

function DemandWords({ drawn, at }: { drawn: DrawnSiting; at: number }) {
  const format = useFormat();
  const label = useSitingLabel();
  const weightWords = useWeightWords(drawn);
  const { data, choice } = drawn.shown;
  const demand = data.demand[at];
  if (!demand) return null;
  const servers = serversOf(drawn, at);
  return (
    <>
      <Row
        start={<b data-ui-count>{label(demand.label)}</b>}
        end={
          <b
            data-value={demand.weight}
            {...(demand.figureId ? { "data-figure": demand.figureId } : { "data-computed": "own" })}
          >
            {weightWords(demand.weight)}
          </b>
        }
      />
      {servers.map(({ candidate, share }) => {
        const cost = data.costs[at * data.candidates.length + candidate] as number;
        const server = data.candidates[candidate];
        return (
          <Row
            key={candidate}
            start={
              <span data-ui-count>
                {format.t("siting-map:served-by", { site: server ? label(server.label) : "" })}
                {share < 1 && ` (${format.number(100 * share, 0)} %)`}
              </span>
            }
            end={
              <span data-value={cost} data-computed="geodesic-distance">
                {format.t(`siting:with-unit.${data.costUnit}`, { value: format.number(cost, 1) })}
              </span>
            }
          />
        );
      })}
      {servers.length === 0 && choice.shown !== "scores" && <div>{format.t("siting-map:unserved")}</div>}
    </>
  );
}

/** Writes weights of the demand in its metric's unit. */
function useWeightWords({ shown }: DrawnSiting): (weight: number) => string {
  const atlas = useAtlas();
  const format = useFormat();
  const { demand } = shown.choice;
  const metric = demand.type === "file" ? undefined : atlas.metricById.get(demand.metric);
  if (!metric) return (weight) => format.number(weight, 1);
  return (weight) =>
    format.inScale({ type: "number", value: weight, qualifier: "=" }, format.scale(metric.unit, "none", weight));
}

function Row({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{start}</span>
      {end && <span>{end}</span>}
    </div>
  );
}
