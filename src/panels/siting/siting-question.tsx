/** What is asked: candidates, demand, criteria, the problem and its limits. */
export function SitingQuestion() {
  return null;
}
