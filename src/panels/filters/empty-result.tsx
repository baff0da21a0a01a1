import { useFiltered } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { clearFacets } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./filters-panel.module.css";

/** What the filters leave nothing of, in one sentence, with the way out; nothing where each still has something. */
export function EmptyResult() {
  const { t } = useFormat();
  const { placeIds, sites, claims } = useFiltered();
  const nothing = [
    placeIds.size === 0 && t("filters:nothing.places"),
    sites.length === 0 && t("filters:nothing.sites"),
    claims.length === 0 && t("filters:nothing.claims"),
  ].filter((word): word is string => word !== false);
  if (nothing.length === 0) return null;
  return (
    <div role="status" className={styles.nothing}>
      <p>{t("filters:nothing.left", { what: nothing.join(t("filters:nothing.and")) })}</p>
      <Button onClick={clearFacets}>{t("filters:clear-all")}</Button>
    </div>
  );
}
