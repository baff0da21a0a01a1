import type { Claim } from "../../../data/schema/claim.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { openFigure } from "../../state/actions.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./figure-row.module.css";
import { FigureRow } from "./figure-row.tsx";

/** A line of the article: what it states, how far that can be trusted, and the words that carry it. */
export function ClaimRow({ claim }: { claim: Claim }) {
  const { t, text, period } = useFormat();
  const open = useView((view) => view.figure === claim.id);
  const { value, unit } = claim;
  return (
    <FigureRow
      name={text(claim.names)}
      record={`claim:${claim.id}`}
      nameAction={t("selection:open-claim")}
      onName={() => openFigure(claim.id)}
      period={period(claim.period)}
      open={open}
      value={
        value?.type === "missing" ? (
          <span className={styles.none}>
            <NoDataSwatch />
            {t(`figure:missing.${value.reason}`)}
          </span>
        ) : (
          value && unit && <LoneNumber refId={claim.id} value={value} unit={unit} target={claim.kind === "target"} />
        )
      }
      under={
        <>
          <QualityGlyph quality={claim.quality} />
          <span>· {t(`selection:claim-kind.${claim.kind}`)}</span>
        </>
      }
      aside={
        <q className={styles.words} title={claim.quote} lang="zh-Hant" data-record={`claim:${claim.id}`}>
          {claim.quote}
        </q>
      }
    />
  );
}
