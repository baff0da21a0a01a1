import { Moon, Sun, SunMoon } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseTheme } from "../../state/actions.ts";
import { THEMES } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";

const ICONS = { system: SunMoon, light: Sun, dark: Moon } as const;

/** Goes round system, light and dark; its name says which is on. */
export function ThemeButton() {
  const { t } = useFormat();
  const theme = useView((view) => view.theme);
  const Icon = ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <IconButton
      label={t("top-bar:theme.label", { now: t(`top-bar:theme.${theme}`), next: t(`top-bar:theme.${next}`) })}
      icon={<Icon aria-hidden="true" />}
      onClick={() => chooseTheme(next)}
    />
  );
}
