import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseLocale } from "../../state/actions.ts";
import { LOCALES } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";

/** Each language by its own sign, and by its own name for a screen reader and on pointing. */
export function LanguageSwitch() {
  const { t } = useFormat();
  const locale = useView((view) => view.locale);
  return (
    <Segmented
      label={t("top-bar:language.label")}
      value={locale}
      options={LOCALES.map((value) => ({
        value,
        label: <span lang={value}>{t(`top-bar:language.sign.${value}`)}</span>,
        name: t(`top-bar:language.name.${value}`),
      }))}
      onChange={chooseLocale}
    />
  );
}
