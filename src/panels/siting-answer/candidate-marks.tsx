import { useSitingChange } from "../../bind/use-siting.ts";
import { CANDIDATE_MARKS, marksOf, toggleMark } from "../../siting/candidate-marks.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";

/** What can be said of a candidate: that it must be among the sites, may not be, or is picked by hand. */
export function CandidateMarks({ id }: { id: string }) {
  const { choice, format } = useToldNow();
  const change = useSitingChange();
  const marks = marksOf(choice, id);
  return (
    <div className={styles.buttons}>
      {CANDIDATE_MARKS.map((mark) => (
        <Button key={mark} aria-pressed={marks.includes(mark)} onClick={() => change(toggleMark(choice, mark, id))}>
          {format.t(`siting-answer:mark.${mark}`)}
        </Button>
      ))}
    </div>
  );
}
