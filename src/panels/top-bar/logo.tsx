import styles from "./top-bar.module.css";

/** The mark: a livestream base inside its dashed reach. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--accent)" />
      <circle
        cx="12"
        cy="12"
        r="7.6"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="1.4"
        strokeDasharray="2.4 1.58"
      />
      <path d="M10.2 8.8v6.4l5-3.2z" fill="var(--accent-ink)" />
    </svg>
  );
}
