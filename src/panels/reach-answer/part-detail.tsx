import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { PartAnswer } from "../../derive/reach-answer.ts";
import type { UnitCoverage } from "../../derive/supply-reach.ts";
import { select } from "../../state/actions.ts";
import { placeName } from "../reach/origin-name.ts";
import styles from "./combinations.module.css";
import { Area } from "./computed.tsx";
import { boundsWords, peopleScale } from "./residents-words.ts";
import { useResidents } from "./use-residents.ts";

const MOST = 6;

/** What one combination alone holds of districts, cities, sites. */
export function PartDetail({ part }: { part: PartAnswer }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  return (
    <dl className={styles.facts}>
      <People units={part.districts} />
      <Units label={t("reach-answer:districts")} units={part.districts} />
      <Units label={t("reach-answer:cities")} units={part.cities} />
      <div>
        <dt>
          {t("reach-answer:sites")} <span data-ui-count>{part.siteIds.length}</span>
        </dt>
        <dd>
          <ul>
            {part.siteIds.map((id) => (
              <li key={id} data-record={`site:${id}`}>
                <button type="button" onClick={() => select({ type: "site", id })}>
                  {text((atlas.siteById.get(id) ?? atlas.city).shortNames)}
                </button>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

/** How many live in the districts that the part holds or touches. */
function People({ units }: { units: readonly UnitCoverage[] }) {
  const format = useFormat();
  const { t } = format;
  const residents = useResidents(units);
  const scale = peopleScale(format, residents.high);
  if (residents.high === 0) return null;
  return (
    <div>
      <dt>{t("reach-answer:residents-districts")}</dt>
      <dd data-value={`${residents.low}/${residents.high}`} data-computed="residents-bounds">
        {boundsWords(format, residents, scale)} {scale.unit}
      </dd>
    </div>
  );
}

function Units({ label, units }: { label: string; units: readonly UnitCoverage[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const touched = units.filter((unit) => unit.relation !== "outside").sort((a, b) => b.coveredKm2 - a.coveredKm2);
  if (touched.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul>
          {touched.slice(0, MOST).map(({ placeId, coveredKm2 }) => (
            <li key={placeId}>
              <button type="button" onClick={() => select({ type: "place", id: placeId })}>
                {placeName(atlas, format, atlas.placeById.get(placeId) ?? atlas.city)}
              </button>
              <Area km2={coveredKm2} formula="disc-coverage" />
            </li>
          ))}
          {touched.length > MOST && (
            <li data-ui-count>{t("reach-answer:and-more", { count: touched.length - MOST })}</li>
          )}
        </ul>
      </dd>
    </div>
  );
}
