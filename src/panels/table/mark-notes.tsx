import { markWords } from "../../bind/mark-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Mark } from "../../derive/comparability.ts";
import styles from "./table.module.css";

/** What forbids a comparison, in few words. */
export function MarkChip({ marks }: { marks: readonly Mark[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  if (marks.length === 0) return null;
  const words = marks.map((mark) => markWords(format, atlas, mark));
  return (
    <span className={styles.mark} title={words.map(({ sentence }) => sentence).join("\n")}>
      <span aria-hidden="true">≠ </span>
      {[...new Set(words.map(({ short }) => short))].join(" · ")}
    </span>
  );
}

/** Each reason once, as a sentence made of its figures. */
export function MarkNotes({ title, marks }: { title: string; marks: readonly Mark[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const sentences = [...new Set(marks.map((mark) => markWords(format, atlas, mark).sentence))];
  if (sentences.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h3 data-period>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} data-record="note:comparability">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
