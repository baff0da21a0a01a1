import type { Claim } from "../../../data/schema/claim.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { COUNTRY_ID } from "../../model/atlas.ts";
import { openFigure, select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import type { Selection } from "../../state/view.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./claims.module.css";
import { StandingWords } from "./standing-words.tsx";

/** A claim as one row: what it says and in which words, its number, whereof it speaks, and who else says so. */
export function ClaimRow({ claim }: { claim: Claim }) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const isOpen = useView((view) => view.figure === claim.id);
  const target: Selection = claim.siteIds[0]
    ? { type: "site", id: claim.siteIds[0] }
    : { type: "place", id: claim.placeId };
  const isHovered = useEphemeral(({ hover: at }) => at?.type === target.type && at.id === target.id);
  const { value, unit } = claim;
  const record = `claim:${claim.id}`;
  const recovered = claim.recoveredFrom && atlas.sourceById.get(claim.recoveredFrom);
  return (
    <tr
      data-open={isOpen || undefined}
      data-hover={isHovered || undefined}
      onPointerEnter={() => hover(target)}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row" className={styles.claim}>
        <button
          type="button"
          className={styles.name}
          data-record={record}
          aria-haspopup="dialog"
          onClick={() => openFigure(claim.id)}
        >
          {text(claim.names)}
        </button>
        {claim.subject && (
          <span className={styles.subject} data-record={record}>
            {text(claim.subject)}
          </span>
        )}
        <span className={styles.words} data-record={record}>
          <q lang="zh-Hant">{claim.quote}</q>{" "}
          <span className={styles.quiet}>
            {claim.id} · {claim.locator}
          </span>
        </span>
        {recovered && (
          <span className={styles.recovered} data-record={`source:${recovered.id}`}>
            {t("claims:recovered", { source: text(recovered.title) })}
          </span>
        )}
      </th>
      <td className={styles.value}>
        {value && unit ? (
          <LoneNumber refId={claim.id} value={value} unit={unit} target={claim.kind === "target"} size="text" />
        ) : (
          <span className={styles.quiet}>{t("claims:no-number")}</span>
        )}
        <span className={styles.quiet} data-period>
          {claim.period ? period(claim.period) : t("claims:no-period")}
        </span>
      </td>
      <td>
        <PlaceButton claim={claim} />
        {claim.siteIds.map((id) => (
          <SiteButton key={id} id={id} />
        ))}
      </td>
      <td>
        <span>{t(`figure:kind.${claim.kind}`)}</span>
        <QualityGlyph quality={claim.quality} />
      </td>
      <td className={styles.standing}>
        <StandingWords claim={claim} />
      </td>
    </tr>
  );
}

function PlaceButton({ claim }: { claim: Claim }) {
  const { text } = useFormat();
  const place = useAtlas().placeById.get(claim.placeId);
  const isSelected = useView(({ selection }) => selection?.type === "place" && selection.id === claim.placeId);
  if (!place) return null;
  if (place.id === COUNTRY_ID) return <span>{text(place.names)}</span>;
  return (
    <button
      type="button"
      className={styles.place}
      aria-pressed={isSelected}
      onClick={() => select({ type: "place", id: place.id })}
    >
      {text(place.names)}
    </button>
  );
}

function SiteButton({ id }: { id: string }) {
  const { text } = useFormat();
  const site = useAtlas().siteById.get(id);
  const isSelected = useView(({ selection }) => selection?.type === "site" && selection.id === id);
  if (!site) return null;
  return (
    <button
      type="button"
      className={styles.place}
      data-record={`site:${id}`}
      aria-pressed={isSelected}
      onClick={() => select({ type: "site", id })}
    >
      {text(site.shortNames)}
    </button>
  );
}
