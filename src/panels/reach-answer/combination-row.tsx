import { ChevronDown } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral } from "../../bind/use-view.ts";
import type { PartAnswer } from "../../derive/reach-answer.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { hoverPart } from "../../state/ephemeral-store.ts";
import styles from "./combinations.module.css";
import { areaWords } from "./number-words.ts";
import { PartDetail } from "./part-detail.tsx";
import { membersOf, partName } from "./set-words.ts";

interface CombinationRowProps {
  part: PartAnswer;
  /** The bits of all reaches that take part. */
  full: number;
  count: number;
  /** Its area over that of the largest. */
  share: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** Room beside the longest bar, so that a name fits there; all bars have one scale. */
const NAME_PX = 56;

/** One combination: which reaches, a bar, km²; on request what of the map it holds. Hover and focus show it on the map. */
export function CombinationRow({ part, full, count, share, isOpen, onToggle }: CombinationRowProps) {
  const format = useFormat();
  const { mask, areaKm2 } = part;
  const isHovered = useEphemeral((state) => state.hoverPart === mask);
  const isCore = mask === full;
  const members = membersOf(mask);
  const name = partName(format, mask, full);
  const isNamed = isCore || members.length === 1;
  return (
    <>
      <tr
        className={styles.row}
        data-core={isCore || undefined}
        data-on={isHovered || isOpen || undefined}
        onPointerEnter={() => hoverPart(mask)}
        onPointerLeave={() => hoverPart(null)}
      >
        <th scope="row" className={styles.cell}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            onClick={onToggle}
            onFocus={() => hoverPart(mask)}
            onBlur={() => hoverPart(null)}
          >
            <Dots members={members} count={count} />
            <span className="visually-hidden" data-ui-count>
              {name}
            </span>
          </button>
        </th>
        <td aria-hidden="true">
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `calc((100% - ${NAME_PX}px) * ${share})` }} />
            {isNamed && (
              <span className={styles.name} data-ui-count>
                {name}
              </span>
            )}
          </span>
        </td>
        <td className={styles.area} data-value={plainDecimal(areaKm2)} data-computed="exclusive-part">
          {areaWords(format, areaKm2)}
          <ChevronDown aria-hidden="true" data-open={isOpen || undefined} />
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.detail}>
          <td colSpan={3}>
            <PartDetail part={part} />
          </td>
        </tr>
      )}
    </>
  );
}

const STEP = 19;
const CENTER = 8;

/** A dot a reach, filled where it is one of the combination, joined by a line. */
function Dots({ members, count }: { members: readonly number[]; count: number }) {
  const at = (i: number) => CENTER + i * STEP;
  const [first = 0] = members;
  const last = members.at(-1) ?? first;
  return (
    <svg className={styles.dots} width={at(count - 1) + CENTER} height="16" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is the place of its reach
        <circle key={i} cx={at(i)} cy="8" r="4.5" data-off={!members.includes(i) || undefined} />
      ))}
      {last > first && <path d={`M${at(first)} 8H${at(last)}`} />}
    </svg>
  );
}
