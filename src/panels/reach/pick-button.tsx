import { Crosshair } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { chooseTab } from "../../state/actions.ts";
import { pick } from "../../state/ephemeral-store.ts";
import { Button } from "../../ui/button.tsx";

interface PickButtonProps {
  /** The reach whose origin is picked, by its place in the list; null for a new one. */
  reach: number | null;
  disabled?: boolean;
}

/** Lets the next click on the map give an origin. */
export function PickButton({ reach, disabled }: PickButtonProps) {
  const { t } = useFormat();
  const wanted = reach ?? "radius-origin";
  const isPicking = useEphemeral((state) => state.picking === wanted);
  const tab = useView((view) => view.tab);
  const start = () => {
    if (tab !== "map") chooseTab("map");
    pick(wanted);
  };
  return (
    <Button
      icon={<Crosshair aria-hidden="true" />}
      aria-pressed={isPicking}
      data-pick
      aria-disabled={disabled}
      onClick={() => (isPicking ? pick(null) : start())}
    >
      {isPicking ? t("reach:picking") : t("reach:pick")}
    </Button>
  );
}
