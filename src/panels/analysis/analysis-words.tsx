import { Fragment } from "react";
import type { Named, Quantity, Words } from "../../analyses/analysis.ts";
import { namedText, quantityText, wordsParts } from "../../bind/analysis-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";

/** Words of an analysis: each number in them has its exact value and its formula, each name its record. */
export function AnalysisWords({ words }: { words: Words }) {
  const atlas = useAtlas();
  const format = useFormat();
  return wordsParts(format, atlas, words).map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
    if (typeof part === "string") return <Fragment key={i}>{part}</Fragment>;
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
  if (of.type === "date") return <span data-period>{text}</span>;
  return <span data-record={`${of.type}:${of.id}`}>{text}</span>;
}
