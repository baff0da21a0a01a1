import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseMode } from "../../state/actions.ts";
import { MODES } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";

/** Which question is asked: what is where, or what a radius reaches. */
export function ModeSwitch() {
  const { t } = useFormat();
  const mode = useView((view) => view.mode);
  return (
    <Segmented
      label={t("top-bar:mode.label")}
      value={mode}
      options={MODES.map((value) => ({ value, label: t(`top-bar:mode.${value}`) }))}
      onChange={chooseMode}
    />
  );
}
