import type { Source } from "../../../data/schema/source.ts";
import { useFormat } from "../../bind/use-format.ts";

/** The title of a source, leading to it where it has an address; opened apart, telling it nothing of the reader. */
export function SourceLink({ source }: { source: Source }) {
  const { t, text } = useFormat();
  const title = text(source.title);
  const mark = `source:${source.id}`;
  if (!source.url) return <span data-record={mark}>{title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer" data-record={mark}>
      {title}
      <span className="visually-hidden">{t("figure:new-window")}</span>
    </a>
  );
}
