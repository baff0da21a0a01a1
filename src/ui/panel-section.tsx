import { type ReactNode, useId } from "react";
import styles from "./panel-section.module.css";

interface PanelSectionProps {
  title: ReactNode;
  /** At the right of the title: a count, a switch. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** One section of a side panel: title row, content, hairline below; a landmark named by its title. */
export function PanelSection({ title, aside, children, className = "" }: PanelSectionProps) {
  const id = useId();
  return (
    <section className={`${styles.section} ${className}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
