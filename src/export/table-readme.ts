import type { Source } from "../../data/schema/source.ts";
import type { Text } from "../../data/schema/text.ts";

/** What stands beside a table that was taken away; the words are ready to print. */
export interface TableReadme {
  readonly title: string;
  /** What was asked, a line each: metric, date, filters. */
  readonly query: readonly (readonly [label: string, text: string])[];
  readonly link: string;
  /** ISO date on which it was taken. */
  readonly taken: string;
  readonly remarks: readonly string[];
  readonly sources: readonly Source[];
  readonly labels: Record<
    | "query"
    | "link"
    | "taken"
    | "remarks"
    | "sources"
    | "published"
    | "accessed"
    | "licence"
    | "no-address"
    | "quality",
    string
  >;
}

function sourceLines(source: Source, labels: TableReadme["labels"], words: (text: Text) => string): string[] {
  const dates = [
    source.published && `${labels.published} ${source.published}`,
    source.accessed && `${labels.accessed} ${source.accessed}`,
  ].filter(Boolean);
  return [
    `- ${words(source.producer)}: ${words(source.title)} [${source.id}]`,
    `  ${source.url ?? labels["no-address"]}`,
    ...(dates.length > 0 ? [`  ${dates.join("; ")}`] : []),
    `  ${labels.quality}: ${source.quality}`,
    `  ${labels.licence}: ${words(source.licence)}`,
  ];
}

/** A plain text that says what a table holds, by whose work, under which licence, and by which link it is seen again. */
export function tableReadme(readme: TableReadme, words: (text: Text) => string): string {
  const { labels } = readme;
  const lines = [
    readme.title,
    "",
    `${labels.taken}: ${readme.taken}`,
    `${labels.link}: ${readme.link}`,
    "",
    labels.query,
    ...readme.query.map(([label, text]) => `- ${label}: ${text}`),
    "",
    labels.remarks,
    ...readme.remarks.map((remark) => `- ${remark}`),
    "",
    `${labels.sources} (${readme.sources.length})`,
    ...readme.sources.flatMap((source) => sourceLines(source, labels, words)),
  ];
  return `\uFEFF${lines.map((line) => line.replace(/[\r\n]+/g, " ")).join("\r\n")}\r\n`;
}
