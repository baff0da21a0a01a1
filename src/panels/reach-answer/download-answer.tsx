import { Download } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useReachAnswer } from "../../bind/use-reach-answers.ts";
import { useView } from "../../bind/use-view.ts";
import { areaOf } from "../../derive/reach-answer.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { reachTableCsv } from "../../export/reach-table.ts";
import type { Reach } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { originName } from "../reach/origin-name.ts";
import { distanceWords } from "./set-words.ts";

/** The coverage of the shown reach as a file; there once its answer is whole. */
export function DownloadAnswer({ reach, index }: { reach: Reach; index: number }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const basis = useView((view) => view.reach.basis);
  const asked = useReachAnswer(index);
  if (asked?.status !== "ready") return null;
  const area = areaOf(asked.value, basis);
  const origin = originName(atlas, format, reach.origin);
  const download = () =>
    downloadText(
      safeFileName([origin, distanceWords(format, [reach]), t("reach-answer:answer")], "csv"),
      reachTableCsv(atlas, reach, origin, area, format.text),
    );
  return <IconButton label={t("reach-answer:download")} icon={<Download aria-hidden="true" />} onClick={download} />;
}
