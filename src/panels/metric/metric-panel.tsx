import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { ChangeSwitch } from "../change/change-switch.tsx";
import { DenominatorChoice } from "./denominator-choice.tsx";
import { MetricFormula } from "./metric-formula.tsx";
import { MetricPicker } from "./metric-picker.tsx";

/** What the map shows: which metric, divided by what, by which formula. */
export function MetricPanel() {
  const { metrics } = useAtlas();
  const { t } = useFormat();
  return (
    <PanelSection
      title={t("metric:title")}
      aside={<span data-ui-count>{t("metric:count", { count: metrics.length })}</span>}
    >
      <MetricPicker />
      <DenominatorChoice />
      <MetricFormula />
      <ChangeSwitch />
    </PanelSection>
  );
}
