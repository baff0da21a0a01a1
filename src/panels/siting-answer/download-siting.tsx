import { Download } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import { sitingTakeAway } from "../take-away/siting-take-away.ts";
import { downloadTable } from "../take-away/take-away-menu.tsx";
import { useToldNow } from "./told.ts";

/** All candidates with their scores and places in the answer, as a file. */
export function DownloadSiting() {
  const { atlas, format } = useToldNow();
  const [isMaking, setMaking] = useState(false);
  const download = async () => {
    setMaking(true);
    try {
      const takeAway = await sitingTakeAway(atlas, format, "candidates");
      if (takeAway) downloadTable(takeAway, "shown");
    } finally {
      setMaking(false);
    }
  };
  return (
    <IconButton
      label={format.t("siting-answer:download")}
      icon={<Download aria-hidden="true" />}
      aria-busy={isMaking || undefined}
      onClick={download}
    />
  );
}
