import styles from "./no-data.module.css";

/** The hatch that means "no data", beside the words that say why. */
export function NoDataSwatch({ size = "swatch" }: { size?: "swatch" | "bar" }) {
  return <span className={styles.hatch} data-size={size} aria-hidden="true" />;
}
