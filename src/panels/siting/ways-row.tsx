import { useFormat } from "../../bind/use-format.ts";
import { useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import { Row } from "./fold-row.tsx";
import { heldOf } from "./held.ts";
import { waysToChoose } from "./ways-to-choose.ts";

/** Beyond this a count of ways says no more than that there are very many. */
const TELLING = 1e12;

/** How many sets of candidates there are to choose from, limits of several apart: why a proof is worth something. */
export function WaysRow() {
  const { t, number } = useFormat();
  const { problem, newSites, forced, forbidden, limits } = useSitingChoice();
  const data = heldOf(useSitingData());
  if (!data || problem === "lscp") return null;
  const closed = limits.filter(({ most }) => most === 0).map(({ district }) => district);
  const free = data.candidates
    .slice(data.openCount)
    .filter(
      ({ id, districtId }) =>
        !forced.includes(id) && !forbidden.includes(id) && !(districtId && closed.includes(districtId)),
    );
  const present = forced.filter((id) => data.candidates.some((candidate) => candidate.id === id)).length;
  const ways = waysToChoose(free.length, Math.max(0, newSites - present));
  return (
    <Row label={t("siting:ways")}>
      {ways <= TELLING ? (
        <span data-value={ways} data-computed="binomial-coefficient">
          {number(ways)}
        </span>
      ) : (
        <span data-ui-count>{t("siting:ways-many", { count: number(TELLING) })}</span>
      )}
    </Row>
  );
}
