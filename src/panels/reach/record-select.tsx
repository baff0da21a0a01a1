import { ChevronDown } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import styles from "./fields.module.css";
import { placeName } from "./origin-name.ts";

interface RecordSelectProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  /** Whether the label stands over it, too; under a title that says the same it need not. */
  isTitled?: boolean;
}

interface Group {
  name: string;
  records: readonly { id: string; name: string }[];
  /** Namespace of the records' ids. */
  of: "site" | "place";
}

function GroupedSelect({ label, value, onChange, isTitled, groups }: RecordSelectProps & { groups: readonly Group[] }) {
  const { t } = useFormat();
  return (
    <div className={styles.labelled}>
      {isTitled && <span aria-hidden="true">{label}</span>}
      <span className={styles.select}>
        <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
          {value === "" && <option value="" />}
          {groups.map(({ name, records, of }) => (
            <optgroup key={name} label={t(`reach:origin.${name}`)}>
              {records.map(({ id, name: words }) => (
                <option key={id} value={id} data-record={`${of}:${id}`}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
    </div>
  );
}

/** A site whose position is known. */
export function SiteSelect(props: RecordSelectProps) {
  const { sites } = useAtlas();
  const { text } = useFormat();
  const located = (isBase: boolean) =>
    sites.flatMap(({ id, lngLat, baseCluster, shortNames }) =>
      lngLat && baseCluster === isBase ? [{ id, name: text(shortNames) }] : [],
    );
  const groups: readonly Group[] = [
    { name: "bases", records: located(true), of: "site" },
    { name: "sites", records: located(false), of: "site" },
  ];
  return <GroupedSelect {...props} groups={groups} />;
}

/** A city or a district. */
export function PlaceSelect(props: RecordSelectProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const named = (places: Atlas["cities"]) =>
    places.map((place) => ({ id: place.id, name: placeName(atlas, format, place) }));
  const groups: readonly Group[] = [
    { name: "cities", records: named(atlas.cities), of: "place" },
    { name: "districts", records: named(atlas.districts), of: "place" },
  ];
  return <GroupedSelect {...props} groups={groups} />;
}
