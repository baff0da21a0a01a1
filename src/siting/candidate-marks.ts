import type { SitingChoice } from "./choice-types.ts";

/** What a reader says of one candidate. */
export const CANDIDATE_MARKS = ["forced", "forbidden", "pick"] as const;
export type CandidateMark = (typeof CANDIDATE_MARKS)[number];

type Marks = Pick<SitingChoice, CandidateMark>;

/** The mark given, or taken back where it is there; what is forced is not forbidden, and the other way round. */
export function toggleMark(choice: Marks, mark: CandidateMark, id: string): Partial<Marks> {
  const without = (of: CandidateMark) => choice[of].filter((other) => other !== id);
  if (choice[mark].includes(id)) return { [mark]: without(mark) };
  const opposite = mark === "forced" ? "forbidden" : mark === "forbidden" ? "forced" : null;
  return { [mark]: [...choice[mark], id], ...(opposite && { [opposite]: without(opposite) }) };
}

/** Nothing said of it any more. */
export function clearMarks(choice: Marks, id: string): Partial<Marks> {
  return Object.fromEntries(
    CANDIDATE_MARKS.filter((mark) => choice[mark].includes(id)).map((mark) => [
      mark,
      choice[mark].filter((other) => other !== id),
    ]),
  );
}

export function marksOf(choice: Marks, id: string): readonly CandidateMark[] {
  return CANDIDATE_MARKS.filter((mark) => choice[mark].includes(id));
}
