import { learn, speak, spokenNow } from "../i18n/i18n.ts";
import { chooseLocale } from "../state/actions.ts";
import { notify } from "../state/ephemeral-store.ts";
import type { Locale } from "../state/view.ts";
import { currentView, viewStore } from "../state/view-store.ts";

/** Fetches what the records say in a language; what it gives back puts that on the page. */
type Prepare = (locale: Locale) => Promise<() => void>;

/**
 * Speaks the view's language once all its words are at hand, so that the page never mixes two; of several choices in a
 * row the last one wins, whichever words arrive first.
 */
export async function speakView(prepare?: Prepare): Promise<void> {
  const { locale } = currentView();
  const [show] = await Promise.all([prepare?.(locale), learn(locale)]);
  if (currentView().locale !== locale) return speakView(prepare);
  show?.();
  const { t } = await speak(locale);
  document.title = t("app:title");
}

/** Follows the reader's language from now on; stays in the present one when the words of another cannot be had. */
export function startLanguage(prepare: Prepare): void {
  viewStore.subscribe(({ view: { locale } }, before) => {
    if (locale === before.view.locale) return;
    speakView(prepare).catch(() => {
      if (currentView().locale !== locale) return;
      chooseLocale(spokenNow().locale);
      notify({ severity: "error", key: "notice.words-failed" });
    });
  });
}
