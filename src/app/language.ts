import { speak } from "../i18n/i18n.ts";
import { notify } from "../state/ephemeral-store.ts";
import { currentView, viewStore } from "../state/view-store.ts";

/** Speaks the view's language; of several choices in a row the last one wins, whichever words arrive first. */
export async function speakView(): Promise<void> {
  const { locale } = currentView();
  const { t } = await speak(locale);
  if (currentView().locale === locale) document.title = t("app:title");
  else await speakView();
}

/** Follows the reader's language from now on. */
export function startLanguage(): void {
  viewStore.subscribe((now, before) => {
    if (now.view.locale === before.view.locale) return;
    speakView().catch(() => notify({ severity: "error", key: "notice.words-failed" }));
  });
}
