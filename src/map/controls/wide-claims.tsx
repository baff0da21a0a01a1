import { MessageSquareQuote } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import type { ClaimsOnMap } from "../../derive/claims-on-map.ts";
import { openClaims } from "../../state/actions.ts";
import styles from "./controls.module.css";

/** Claims that speak of no district: counted at the edge, never given a spot. */
export function WideClaims({ claims: { city, country } }: { claims: ClaimsOnMap }) {
  const { t } = useFormat();
  if (city + country === 0) return null;
  return (
    <button
      type="button"
      className={styles.wideClaims}
      data-map-card
      onClick={() => openClaims({ scopes: ["city", "country"] })}
    >
      <MessageSquareQuote aria-hidden="true" />
      <span data-ui-count>{t("map:wide-claims", { city, country })}</span>
    </button>
  );
}
