import { Info, TriangleAlert } from "lucide-react";
import styles from "./figure-card.module.css";

interface NotesProps {
  texts: readonly string[];
  /** Tinted with a warning sign: something happened to the number on its way. */
  warn: boolean;
  /** `data-record` of what the notes belong to. */
  record: string;
}

export function Notes({ texts, warn, record }: NotesProps) {
  if (texts.length === 0) return null;
  const Icon = warn ? TriangleAlert : Info;
  return (
    <ul className={styles.notes} data-warn={warn || undefined} data-record={record}>
      {texts.map((text) => (
        <li key={text}>
          <Icon aria-hidden="true" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
