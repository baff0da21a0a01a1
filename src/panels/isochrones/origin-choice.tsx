import { ChevronDown } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Origin } from "../../state/view.ts";
import { originName } from "../reach/origin-name.ts";
import styles from "./isochrones.module.css";

const CHOSEN = "";

interface OriginChoiceProps {
  /** What is chosen in the form round this one. */
  chosen: Origin | null;
  value: Origin | null;
  onChange: (origin: Origin | null) => void;
}

/** The base that an area belongs to. */
export function OriginChoice({ chosen, value, onChange }: OriginChoiceProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const located = atlas.sites.filter((site) => site.lngLat);
  const groups = [
    { name: "bases", sites: located.filter((site) => site.baseCluster) },
    { name: "sites", sites: located.filter((site) => !site.baseCluster) },
  ];
  return (
    <label className={styles.labelled}>
      <span>{t("isochrone:from")}</span>
      <span className={styles.select}>
        <select
          value={value?.type === "site" ? value.id : CHOSEN}
          onChange={({ target }) => onChange(target.value === CHOSEN ? chosen : { type: "site", id: target.value })}
        >
          {chosen?.type !== "site" && (
            <option value={CHOSEN} data-ui-count>
              {chosen ? originName(atlas, format, chosen) : ""}
            </option>
          )}
          {groups.map(({ name, sites }) => (
            <optgroup key={name} label={t(`reach:origin.${name}`)}>
              {sites.map((site) => (
                <option key={site.id} value={site.id} data-record={`site:${site.id}`}>
                  {text(site.shortNames)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
    </label>
  );
}
