import type { ReactNode } from "react";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { keptWhole, Whole } from "#app/ui/kit/whole.tsx";

type PageProps = {
  title: string;
  /** one sentence: what the page shows and as of when */
  lead?: ReactNode;
  /** the main action and those beside it */
  actions?: ReactNode;
  /** where this page stands: links above the title */
  path?: ReactNode;
  /** its tables have many columns: on paper it lies on its side */
  wide?: boolean;
  /** it is taken along as one sheet of paper */
  oneSheet?: boolean;
  children: ReactNode;
};

/** A page: title with one sentence, the main action right there, then the work. */
export function Page({ title, lead, actions, path, wide, oneSheet, children }: PageProps) {
  const t = useTranslate();
  return (
    <div className={wide ? "page print-wide" : oneSheet ? "page print-one" : "page"}>
      <title>{`${title} · ${t("common.portal")}`}</title>
      {path ? <nav className="page-path">{path}</nav> : null}
      <header className="page-head">
        <div className="min-w-0">
          <h1>
            <Whole>{title}</Whole>
          </h1>
          {lead ? <p className="page-lead">{keptWhole(lead)}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  actions,
  id,
  children,
}: {
  title: string;
  actions?: ReactNode;
  /** where links of the same page lead */
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>
          <Whole>{title}</Whole>
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** The lines a paper copy is signed on; seen on paper only. */
export function PrintSignatures() {
  const t = useTranslate();
  return (
    <div className="print-only signatures">
      <p>{t("common.print.preparedBy")}</p>
      <p>{t("common.print.checkedBy")}</p>
    </div>
  );
}

/** Why there is nothing here, and what to do. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Facts as term and value. */
export function Facts({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{keptWhole(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
