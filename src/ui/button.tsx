import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";

interface ButtonProps extends Omit<ComponentProps<"button">, "type"> {
  variant?: "plain" | "outlined" | "primary";
  icon?: ReactNode;
}

/** A text button. When `aria-disabled` it keeps the focus and says why in its title, but does nothing. */
export function Button({ variant = "outlined", icon, children, className = "", ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      {...whenEnabled(props)}
      className={`${styles.button} ${styles[variant]} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "type" | "aria-label"> {
  label: string;
  icon: ReactNode;
  variant?: "plain" | "outlined" | "primary";
}

/** A button of one icon, named by `label` for tooltip and screen reader alike. */
export function IconButton({ label, icon, variant = "plain", className = "", ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...props}
      {...whenEnabled(props)}
      aria-label={label}
      className={`${styles.button} ${styles.icon} ${styles[variant]} ${className}`}
    >
      {icon}
    </button>
  );
}

function whenEnabled(props: ComponentProps<"button">) {
  return props["aria-disabled"] === true || props["aria-disabled"] === "true" ? { onClick: undefined } : {};
}
