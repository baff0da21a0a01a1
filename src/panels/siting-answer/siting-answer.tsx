/** The answer: certificate, scores, robustness, the reader's own pick. */
export function SitingAnswer() {
  return null;
}
