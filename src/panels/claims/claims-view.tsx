import { Download } from "lucide-react";
import type { Claim } from "../../../data/schema/claim.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { claimList } from "../../derive/claim-list.ts";
import { claimTableCsv } from "../../export/claim-table.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { chooseEvidence, clearClaimFilters } from "../../state/actions.ts";
import { CLAIM_ORDERS } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { ClaimFacets } from "./claim-facets.tsx";
import { ClaimFiltersOn } from "./claim-filters-on.tsx";
import { ClaimRow } from "./claim-row.tsx";
import { ClaimSearch } from "./claim-search.tsx";
import styles from "./claims.module.css";

const COLUMNS = ["claim", "value", "place", "kind", "standing"] as const;

/** All claims of the article, searched and filtered: what is said, whereof, and who else says so. */
export function ClaimsView() {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const facets = useView((view) => view.facets);
  const window = useView((view) => view.time.window);
  const evidence = useView((view) => view.evidence);
  const { claims, total, counts, unverified } = claimList(atlas, facets, window, evidence);
  const order = t(`claims:order-by.${evidence.order}`);
  const save = (name: string, saved: readonly Claim[]) =>
    downloadText(safeFileName([t(name)], "csv"), claimTableCsv(atlas, saved, text));
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2>{t("claims:title")}</h2>
          <p role="status" data-ui-count>
            {t("claims:shown", { shown: claims.length, total })}
            {unverified > 0 && <span className={styles.quiet}> · {t("claims:unverified", { count: unverified })}</span>}
          </p>
        </div>
        <ClaimSearch />
      </header>
      <ClaimFacets counts={counts} />
      <ClaimFiltersOn />
      <div className={styles.tools}>
        <Select
          label={t("claims:order")}
          value={evidence.order}
          options={CLAIM_ORDERS.map((value) => ({ value, label: t(`claims:order-by.${value}`) }))}
          onChange={(value) => chooseEvidence({ order: value })}
        />
        <Button icon={<Download />} onClick={() => save("claims:file", claims)}>
          {t("claims:download")}
        </Button>
        <Button icon={<Download />} onClick={() => save("claims:file-all", atlas.claims)}>
          <span data-ui-count>{t("claims:download-all", { total })}</span>
        </Button>
      </div>
      {claims.length === 0 ? (
        <div className={styles.empty}>
          <p>{t("claims:nothing")}</p>
          <Button onClick={clearClaimFilters}>{t("claims:clear")}</Button>
        </div>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden" data-ui-count>
            {t("claims:caption", { shown: claims.length, total, order })}
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`claims:column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
