import { errorText, faultReport } from "./fault-report.ts";

/**
 * Stands in for the page when it could not even start, perhaps for want of its own words: what index.html holds for
 * this case in every language, and a report.
 */
export function showBootFault(root: HTMLElement, error: unknown): void {
  document.documentElement.dataset.ready = "error";
  const template = document.getElementById("boot-fault");
  if (template instanceof HTMLTemplateElement) root.replaceChildren(template.content.cloneNode(true));
  root.querySelector("button")?.addEventListener("click", () => location.reload());
  const report = root.querySelector("pre");
  if (report)
    report.textContent = faultReport(errorText(error instanceof Error ? error : new Error(String(error))), "start");
  // Not swallowed: tests and the browser's console see it.
  reportError(error);
}
