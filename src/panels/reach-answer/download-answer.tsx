import { Download } from "lucide-react";
import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { viewOf } from "../../state/pane.ts";
import { currentView } from "../../state/view-store.ts";
import { IconButton } from "../../ui/button.tsx";
import { reachTakeAway } from "../take-away/reach-take-away.ts";
import { downloadTable } from "../take-away/take-away-menu.tsx";

/** The coverage of all reaches as a file, once it is whole. */
export function DownloadAnswer() {
  const atlas = useAtlas();
  const format = useFormat();
  const [isMaking, setMaking] = useState(false);
  const download = async () => {
    setMaking(true);
    try {
      const takeAway = await reachTakeAway(atlas, format, viewOf(currentView(), "active"));
      if (takeAway) downloadTable(takeAway, "shown");
    } catch {
      // The answer itself says on the page that it was not finished, and asks again.
    } finally {
      setMaking(false);
    }
  };
  return (
    <IconButton
      label={format.t("reach-answer:download")}
      icon={<Download aria-hidden="true" />}
      aria-busy={isMaking || undefined}
      onClick={download}
    />
  );
}
