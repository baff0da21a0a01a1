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
  // One that another begins with says nothing more.
  const told = texts.filter(
    (text, i) => !texts.some((other, j) => (j < i ? other === text : j > i && saysAlso(other, text))),
  );
  if (told.length === 0) return null;
  const Icon = warn ? TriangleAlert : Info;
  return (
    <ul className={styles.notes} data-warn={warn || undefined} data-record={record}>
      {told.map((text) => (
        <li key={text}>
          <Icon aria-hidden="true" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

const saysAlso = (longer: string, text: string): boolean => longer.startsWith(text.replace(/[.。]$/, ""));
