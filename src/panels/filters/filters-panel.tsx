import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { activeFilterCount } from "../../derive/filters.ts";
import { clearFacets } from "../../state/actions.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import { DistrictFacet } from "./district-facet.tsx";
import { EmptyResult } from "./empty-result.tsx";
import { FacetRow } from "./facet-row.tsx";
import styles from "./filters-panel.module.css";

/** What of it all is shown: chips by kind of site, technology, kind and quality of evidence, and district. */
export function FiltersPanel() {
  const { t } = useFormat();
  const facets = useView((view) => view.facets);
  const window = useView((view) => view.time.window);
  const count = activeFilterCount(facets, window);
  const aside =
    count === 0 ? (
      <span>{t("filters:none-active")}</span>
    ) : (
      <>
        <span data-ui-count>{t("filters:active-count", { count })}</span>
        <button type="button" className={styles.clear} aria-label={t("filters:clear-all")} onClick={clearFacets}>
          {t("filters:clear")}
        </button>
      </>
    );
  return (
    <PanelSection title={t("filters:title")} aside={aside}>
      <ActiveFilters />
      {count > 0 && <EmptyResult />}
      <FacetRow facet="siteKinds" />
      <FacetRow facet="technologies" />
      <FacetRow facet="kinds" />
      <FacetRow facet="qualities" />
      <DistrictFacet />
    </PanelSection>
  );
}
