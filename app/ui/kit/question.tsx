import { type ReactNode, useId } from "react";
import { Button, buttonClass, type ButtonLook, ButtonLink } from "#app/ui/kit/button.tsx";
import { type Answer, Form, HiddenField, useFormPlace } from "#app/ui/kit/form.tsx";
import { Icon, type IconName } from "#app/ui/kit/icon.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** An act that is asked about once more, and nothing to fill in. */
export type Question = {
  /** address of the page that asks; the answer goes there too */
  to: string;
  title: string;
  /** of what, in a sentence */
  lead: string;
  /** what follows from it */
  body?: ReactNode;
  /** the act, in words */
  submit: string;
  look?: "primary" | "danger";
  /** values that go along */
  fields?: Record<string, string | number>;
  /** it creates something: see Form */
  once?: boolean;
};

type AskButtonProps = {
  question: Question;
  look?: ButtonLook;
  icon?: IconName;
  small?: boolean;
  children: ReactNode;
};

/**
 * Asks in a dialog over the page. A link to the page that asks the same stands in its place until the script
 * has seen that the browser opens a dialog by a button's command.
 */
export function AskButton({ question, look = "plain", icon, small, children }: AskButtonProps) {
  const id = useId();
  return (
    <>
      <ButtonLink to={question.to} look={look} icon={icon} small={small} asks>
        {children}
      </ButtonLink>
      <button
        type="button"
        hidden
        {...commandTo("show-modal", id)}
        aria-haspopup="dialog"
        className={buttonClass({ look, small })}
      >
        {icon ? <Icon name={icon} /> : null}
        {children}
      </button>
      <QuestionDialog id={id} question={question} />
    </>
  );
}

/** What makes a button open or close a dialog without a script. */
function commandTo(command: "show-modal" | "close", id: string) {
  // why: React's types do not know these attributes yet
  return { command, commandfor: id };
}

function QuestionDialog({ id, question }: { id: string; question: Question }) {
  const t = useTranslate();
  const { newKey } = useFormPlace();
  const { to, title, lead, body, submit, look, fields = {}, once } = question;
  return (
    <dialog
      id={id}
      className="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <div id={`${id}-text`} className="dialog-text">
        <p>{lead}</p>
        {body}
      </div>
      <form method="post" action={to} className="form-actions">
        <HiddenField name="_page" value={to} />
        {once ? <HiddenField name="_key" value={newKey()} /> : null}
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <Button look={look ?? "primary"}>{submit}</Button>
        <button
          type="button"
          {...commandTo("close", id)}
          // why: the first key pressed in a dialog must not carry the act out
          autoFocus
          className={buttonClass({ look: "quiet" })}
        >
          {t("common.action.cancel")}
        </button>
      </form>
    </dialog>
  );
}

type QuestionPageProps = {
  question: Question;
  answer: Answer | undefined;
  cancel: string;
  refusal?: (word: string) => string;
  path?: ReactNode;
};

/** The same question on a page of its own, which also says why it was refused. */
export function QuestionPage({ question, answer, cancel, refusal, path }: QuestionPageProps) {
  const { to, title, lead, body, submit, look, fields = {}, once } = question;
  return (
    <Page title={title} lead={lead} path={path}>
      {body ? <div className="narrow mb-4">{body}</div> : null}
      <Form
        action={to}
        answer={answer}
        submit={submit}
        cancel={cancel}
        refusal={refusal}
        look={look}
        once={once}
      >
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
      </Form>
    </Page>
  );
}
