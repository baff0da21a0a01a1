import { useState } from "react";
import { fetchChange } from "../../bind/change-part.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { askedView, chooseChange } from "../../state/actions.ts";
import type { View } from "../../state/view.ts";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";
import { Switch } from "../../ui/switch.tsx";

const choicePart = lazyPart(async () => {
  const [{ ChangeChoice }] = await Promise.all([import("./change-choice.tsx"), fetchChange()]);
  return ChangeChoice;
});

const askedOf = ({ metric, time }: View) => `${metric} ${time.at}`;

/** Turns the values into their change since an earlier date; what is chosen then is fetched with the first change. */
export function ChangeSwitch() {
  const atlas = useAtlas();
  const { t } = useFormat();
  const isOn = useView((view) => view.change !== null);
  const [refused, setRefused] = useState("");
  const isRefused = useView((view) => refused === askedOf(view));

  async function begin() {
    const asked = askedOf(askedView());
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
      <p role="status" className={isRefused ? undefined : "visually-hidden"}>
        {isRefused && t("change:no-date")}
      </p>
      {isOn && <Lazy part={choicePart} props={{}} />}
    </>
  );
}
