import { Braces, Copy, Quote } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { bibtexCitation, type Citation, plainCitation } from "../../export/cite.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./figure-card.module.css";
import { figureAddress, useCopied } from "./use-copied.ts";

/** Copies the citation as text or BibTeX, or the link that opens this card. */
export function CardActions({ citation }: { citation: Citation }) {
  const { t } = useFormat();
  const { copy, copied } = useCopied<"cite" | "bibtex" | "link">();
  const label = (id: "cite" | "bibtex" | "link") => t(copied === id ? "card:copied" : `card:${id}`);
  return (
    <footer className={styles.actions}>
      <Button icon={<Quote />} onClick={() => copy("cite", plainCitation(citation, t("card:accessed")))}>
        {label("cite")}
      </Button>
      <Button icon={<Braces />} onClick={() => copy("bibtex", bibtexCitation(citation))}>
        {label("bibtex")}
      </Button>
      <Button icon={<Copy />} onClick={() => copy("link", figureAddress())}>
        {label("link")}
      </Button>
      <span role="status" className={copied === "failed" ? styles.failed : "visually-hidden"}>
        {copied === "failed" ? t("card:copy-failed") : copied ? t("card:copied") : ""}
      </span>
    </footer>
  );
}
