import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/kit/icon.tsx";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

const looks = {
  primary: "btn btn-primary",
  plain: "btn btn-outline",
  quiet: "btn btn-ghost",
  danger: "btn btn-outline btn-error",
} satisfies Record<ButtonLook, string>;

type Common = {
  look?: ButtonLook | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  children: ReactNode;
};

/** The look of a button, for what is one without sending a form. */
export function buttonClass({
  look = "plain",
  small = false,
}: Pick<Common, "look" | "small">): string {
  return small ? `${looks[look]} btn-sm` : looks[look];
}

/** Sends its form. */
export function Button({
  look = "primary",
  icon,
  small = false,
  children,
  name,
  value,
}: Common & { name?: string; value?: string }) {
  return (
    <button type="submit" className={buttonClass({ look, small })} name={name} value={value}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** Leads to another page, or to a download. */
export function ButtonLink({
  to,
  look = "plain",
  icon,
  small = false,
  children,
  asks,
}: Common & {
  to: string;
  /** a button that asks in a dialog follows: see AskButton */ asks?: boolean;
}) {
  return (
    <a href={to} data-asks={asks} className={buttonClass({ look, small })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

/** Prints the page; it shows itself once the script that prints is there. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className={looks.plain} data-print data-needs-script hidden>
      <Icon name="print" />
      {children}
    </button>
  );
}

type Tone = "neutral" | "good" | "note" | "warn" | "bad";

/** `pending` waits for somebody's decision, `queue` for its turn, `held` has its place, `past` has ended. */
export type BadgeTone = Tone | "pending" | "queue" | "held" | "past";

/** A status: colour, sign and word together. */
export function Badge({
  tone,
  icon,
  children,
}: {
  tone: BadgeTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`tag tag-${tone}`}>
      {icon ? <Icon name={icon} className="size-3.5 shrink-0" /> : null}
      {children}
    </span>
  );
}

/** A message in the flow of a page; announced when it appears. */
export function Message({
  tone,
  icon,
  live = false,
  children,
}: {
  tone: Exclude<Tone, "neutral">;
  icon?: IconName;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={`message message-${tone}`}
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
    >
      {icon ? <Icon name={icon} className="size-5 shrink-0" /> : null}
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** Copies a text, and says so; it shows itself once the script is there and may copy. */
export function CopyButton({
  text,
  copied,
  children,
}: {
  text: string;
  /** what is said once it is copied */
  copied: string;
  children: ReactNode;
}) {
  return (
    <span className="inline-flex items-center gap-3">
      <button type="button" className={looks.primary} data-copy={text} hidden>
        <Icon name="copy" />
        {children}
      </button>
      <span role="status" data-copied={copied} />
    </span>
  );
}
