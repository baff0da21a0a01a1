import type { Claim } from "../../../data/schema/claim.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { ComparedClaims, ComparedThing } from "../../derive/compared-places.ts";
import { openFigure } from "../../state/actions.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./compared.module.css";
import { useLinkedColumn } from "./compared-head.tsx";
import { MissingReason } from "./missing-cell.tsx";

/** What the article says of each; where it says nothing, that. */
export function ComparedClaimRow({ row, things }: { row: ComparedClaims; things: readonly ComparedThing[] }) {
  const { text } = useFormat();
  const first = row.cells.flat()[0];
  return (
    <tr>
      <th scope="row" className={styles.name} data-record={`claim:${first?.id ?? ""}`}>
        <span className={styles.metric}>{text(row.names)}</span>
      </th>
      {things.map((thing, i) => (
        <ClaimCell key={thing.id} thing={thing} claims={row.cells[i] ?? []} />
      ))}
    </tr>
  );
}

function ClaimCell({ thing, claims }: { thing: ComparedThing; claims: readonly Claim[] }) {
  const linked = useLinkedColumn(thing);
  if (claims.length === 0) {
    return (
      <td data-cell tabIndex={-1} className={styles.cell} {...linked}>
        <MissingReason cause="not-stated" />
      </td>
    );
  }
  return (
    <td className={styles.cell} {...linked}>
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </td>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const { t, period } = useFormat();
  const { value, unit } = claim;
  return (
    <span className={styles.claim}>
      {value && value.type !== "missing" && unit && (
        <LoneNumber refId={claim.id} value={value} unit={unit} target={claim.kind === "target"} size="text" />
      )}
      {value?.type === "missing" && <MissingReason cause={value.reason} />}
      <button
        type="button"
        className={styles.words}
        data-record={`claim:${claim.id}`}
        onClick={() => openFigure(claim.id)}
        title={t("selection:open-claim")}
      >
        <q lang="zh-Hant">{claim.quote}</q>
      </button>
      <span className={styles.under}>
        <span data-period>{period(claim.period)}</span>
        <span>{t(`selection:claim-kind.${claim.kind}`)}</span>
        <QualityGlyph quality={claim.quality} />
      </span>
    </span>
  );
}
