import type { Claim } from "../../../data/schema/claim.ts";
import { useFormat } from "../../bind/use-format.ts";
import { ClaimRow } from "./claim-row.tsx";
import styles from "./selection.module.css";

export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  const { t } = useFormat();
  if (claims.length === 0) return <p className={styles.empty}>{t("selection:no-claims")}</p>;
  return (
    <ul>
      {claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} />
      ))}
    </ul>
  );
}
