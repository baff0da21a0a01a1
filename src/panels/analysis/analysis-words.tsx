import { Fragment } from "react";
import type { Named, Quantity, Words } from "../../analyses/analysis.ts";
import { namedText, quantityText, wordsParts } from "../../bind/analysis-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { openFigure } from "../../state/actions.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import styles from "./analysis.module.css";

/**
 * Words of an analysis: each number in them has its exact value and its formula, each name its record. A number that the words
 * themselves have is a constant of the method, as "per 10,000 residents" is.
 */
export function AnalysisWords({ words }: { words: Words }) {
  const atlas = useAtlas();
  const format = useFormat();
  return wordsParts(format, atlas, words).map((part, i) => {
    if (typeof part === "string")
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
      return <Fragment key={i}>{/\d/.test(part) ? <span data-ui-count>{part}</span> : part}</Fragment>;
    const { of, text } = part;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
    return of.type === "quantity" ? <Owned key={i} of={of} text={text} /> : <NamedSpan key={i} of={of} text={text} />;
  });
}

export function QuantityNumber({ quantity }: { quantity: Quantity }) {
  const atlas = useAtlas();
  return <Owned of={quantity} text={quantityText(useFormat(), atlas, quantity)} />;
}

export function NamedWords({ of }: { of: Named }) {
  const atlas = useAtlas();
  return <NamedSpan of={of} text={namedText(useFormat(), atlas, of)} />;
}

function Owned({ of, text }: { of: Quantity; text: string }) {
  return (
    <span data-value={plainDecimal(of.value)} data-computed={of.formula}>
      {text}
    </span>
  );
}

function NamedSpan({ of, text }: { of: Named; text: string }) {
  if (of.type === "date" || of.type === "period") return <span data-period>{text}</span>;
  if (of.type === "figure" || of.type === "claim-value") return <StatedNumber of={of} text={text} />;
  const mark = `${of.type}:${of.id}`;
  if (of.type === "source") return <SourceName id={of.id} text={text} />;
  if (of.type !== "claim") return <span data-record={mark}>{text}</span>;
  return (
    <button
      type="button"
      className={styles.opens}
      data-record={mark}
      aria-haspopup="dialog"
      onClick={() => openFigure(of.id)}
    >
      {text}
    </button>
  );
}

/** A number that somebody stated, as it was stated; it leads to its evidence. */
function StatedNumber({ of: { type, id }, text }: { of: Named; text: string }) {
  const atlas = useAtlas();
  const figure = type === "figure" ? atlas.figureById.get(id) : undefined;
  const stated = figure ?? atlas.claimById.get(id);
  const unit = figure ? atlas.metricById.get(figure.metricId)?.unit : atlas.claimById.get(id)?.unit;
  if (!stated?.value || !unit) return <span data-record={`claim:${id}`}>{text}</span>;
  return <LoneNumber refId={id} value={stated.value} unit={unit} size="text" />;
}

function SourceName({ id, text }: { id: string; text: string }) {
  const source = useAtlas().sourceById.get(id);
  return source ? <SourceLink source={source} /> : text;
}
