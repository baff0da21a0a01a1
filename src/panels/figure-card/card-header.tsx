import { Link, X } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./figure-card.module.css";
import { figureAddress, useCopied } from "./use-copied.ts";

interface CardHeaderProps {
  title: string;
  /** Whose name the title is. */
  record: string;
  headingId: string;
  subtitle: ReactNode;
  onClose: () => void;
}

export function CardHeader({ title, record, headingId, subtitle, onClose }: CardHeaderProps) {
  const { t } = useFormat();
  const { copy, copied } = useCopied<"link">();
  return (
    <header className={styles.header}>
      <div>
        <h2 id={headingId} data-record={record}>
          {title}
        </h2>
        <p>{subtitle}</p>
      </div>
      <IconButton
        label={t(copied === "link" ? "card:copied" : "card:copy-link")}
        icon={<Link />}
        onClick={() => copy("link", figureAddress())}
      />
      <IconButton label={t("card:close")} icon={<X />} onClick={onClose} />
    </header>
  );
}
