import { X } from "lucide-react";
import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice, useSitingLabel } from "../../bind/use-siting.ts";
import type { Candidate, SitingData } from "../../siting/answers.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CandidateSelect } from "./candidate-select.tsx";
import { withStanding } from "./choice-edits.ts";
import { FoldRow } from "./fold-row.tsx";
import styles from "./siting.module.css";

/** Candidates that must, or must not, be opened. */
export function MustList({ data }: { data: SitingData | null }) {
  const { t } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const { forced, forbidden } = choice;
  const [wanted, setWanted] = useState("");
  const free = (data?.candidates.slice(data.openCount) ?? []).filter(
    ({ id }) => !forced.includes(id) && !forbidden.includes(id),
  );
  const asked = free.some(({ id }) => id === wanted) ? wanted : (free[0]?.id ?? "");
  const put = (standing: "forced" | "forbidden") => asked && change(withStanding(choice, asked, standing));
  return (
    <FoldRow
      part="must"
      count={forced.length + forbidden.length}
      label={t("siting:must.title")}
      value={
        <span data-ui-count>
          {forced.length + forbidden.length === 0
            ? t("siting:none")
            : t("siting:must.counts", { forced: forced.length, forbidden: forbidden.length })}
        </span>
      }
    >
      {forced.length + forbidden.length > 0 && (
        <ul className={styles.list}>
          {forced.map((id) => (
            <MustRow key={id} id={id} standing="forced" data={data} />
          ))}
          {forbidden.map((id) => (
            <MustRow key={id} id={id} standing="forbidden" data={data} />
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <>
          <CandidateSelect label={t("siting:must.which")} candidates={free} value={asked} onChange={setWanted} />
          <div className={styles.actions}>
            <Button onClick={() => put("forced")}>{t("siting:must.force")}</Button>
            <Button onClick={() => put("forbidden")}>{t("siting:must.forbid")}</Button>
          </div>
        </>
      )}
    </FoldRow>
  );
}

interface MustRowProps {
  id: string;
  standing: "forced" | "forbidden";
  data: SitingData | null;
}

function MustRow({ id, standing, data }: MustRowProps) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const label = useSitingLabel();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const candidate: Candidate | undefined = data?.candidates.find((one) => one.id === id);
  const site = atlas.siteById.get(id);
  const name = candidate ? label(candidate.label) : site ? text(site.shortNames) : id;
  return (
    <li className={styles.line} data-record={`candidate:${id}`}>
      <span>{name}</span>
      <span className={candidate ? styles.quiet : styles.warn}>
        {t(candidate || !data ? `siting:must.${standing}` : "siting:must.gone")}
      </span>
      <IconButton
        className={styles.fold ?? ""}
        label={t("siting:remove", { what: name })}
        icon={<X aria-hidden="true" />}
        onClick={() => change(withStanding(choice, id, null))}
      />
    </li>
  );
}
