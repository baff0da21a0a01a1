import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./data-note.module.css";

/** Paragraphs of the note, in order; their words are in the `map` namespace. */
const PARAGRAPHS = ["not-official", "boundaries", "water", "river", "coast", "positions", "replace"] as const;

/** What the map is drawn from, under which licence, and what not to read out of it. */
export function DataNote({ onClose }: { onClose: () => void }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const sources = [...atlas.sourceById.values()].sort((a, b) => text(a.title).localeCompare(text(b.title)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on what lies outside
    <dialog
      ref={dialog}
      className={styles.note}
      aria-labelledby="data-note-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id="data-note-title">{t("map:note.title")}</h2>
          <IconButton
            label={t("map:note.close")}
            icon={<X aria-hidden="true" />}
            onClick={() => dialog.current?.close()}
          />
        </header>
        {PARAGRAPHS.map((key) => (
          <p key={key} data-record={`note:${key}`}>
            {t(`map:note.${key}`)}
          </p>
        ))}
        <h3>{t("map:note.sources")}</h3>
        <ul className={styles.sources}>
          {sources.map((source) => (
            <li key={source.id} data-record={`source:${source.id}`}>
              <b>
                {source.url ? (
                  <a href={source.url} target="_blank" rel="noreferrer">
                    {text(source.title)}
                  </a>
                ) : (
                  text(source.title)
                )}
              </b>
              <span>{text(source.producer)}</span>
              <span className={styles.licence}>{text(source.licence)}</span>
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}
