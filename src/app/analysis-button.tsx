import { ChartScatter } from "lucide-react";
import { useFormat } from "../bind/use-format.ts";
import { useLayout } from "../bind/use-layout.ts";
import { useView } from "../bind/use-view.ts";
import { chooseAnalysis } from "../state/actions.ts";
import { Button } from "../ui/button.tsx";
import styles from "./app.module.css";

/** Opens the analyses in the right column, or closes them. */
export function AnalysisButton() {
  const label = useFormat().t("app:region.analysis");
  const isPhone = useLayout() === "phone";
  const isOpen = useView((view) => view.analysis !== null);
  // An open card leaves room for the sign alone.
  const hasCard = useView((view) => view.figure !== null);
  if (isPhone) return null;
  return (
    <Button
      className={styles.compare ?? ""}
      title={label}
      aria-label={label}
      aria-pressed={isOpen}
      icon={<ChartScatter aria-hidden="true" />}
      onClick={() => chooseAnalysis(isOpen ? null : "autocorrelation")}
    >
      {!hasCard && label}
    </Button>
  );
}
