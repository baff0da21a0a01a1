import { ChevronDown } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingLabel } from "../../bind/use-siting.ts";
import type { Candidate } from "../../siting/answers.ts";
import fields from "../reach/fields.module.css";

interface CandidateSelectProps {
  label: string;
  candidates: readonly Candidate[];
  value: string;
  onChange: (id: string) => void;
}

/** One of the candidates, by district. */
export function CandidateSelect({ label, candidates, value, onChange }: CandidateSelectProps) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const words = useSitingLabel();
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const district = candidate.districtId ?? "";
    groups.set(district, [...(groups.get(district) ?? []), candidate]);
  }
  const nameOf = (district: string) => {
    const place = atlas.placeById.get(district);
    return place ? text(place.names) : t("siting:outside");
  };
  return (
    <span className={fields.select}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {[...groups].map(([district, of]) => (
          <optgroup key={district} label={nameOf(district)}>
            {of.map((candidate) => (
              <option key={candidate.id} value={candidate.id} data-record={`candidate:${candidate.id}`}>
                {words(candidate.label)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <ChevronDown aria-hidden="true" />
    </span>
  );
}
