import { useState } from "react";
import { fetchChange } from "../../bind/change-part.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseChange } from "../../state/actions.ts";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";
import { Switch } from "../../ui/switch.tsx";

const choicePart = lazyPart(async () => {
  const [{ ChangeChoice }] = await Promise.all([import("./change-choice.tsx"), fetchChange()]);
  return ChangeChoice;
});

/** Turns the values into their change since an earlier date; what is chosen then is fetched with the first change. */
export function ChangeSwitch() {
  const atlas = useAtlas();
  const { t } = useFormat();
  const isOn = useView((view) => view.change !== null);
  const asked = useView((view) => `${view.metric} ${view.time.at}`);
  const [refused, setRefused] = useState("");

  async function begin() {
    const [{ beginChange }] = await Promise.all([import("./begin-change.ts"), fetchChange()]);
    if (!beginChange(atlas)) setRefused(asked);
  }

  return (
    <>
      <Switch
        label={t("metric:change")}
        checked={isOn}
        onChange={(on) => {
          setRefused("");
          if (on) begin().catch(() => undefined);
          else chooseChange(null);
        }}
      />
      <p role="status" className={refused === asked ? undefined : "visually-hidden"}>
        {refused === asked && t("change:no-date")}
      </p>
      {isOn && <Lazy part={choicePart} props={{}} />}
    </>
  );
}
