import type { ImportLayout } from "#app/domain/importing/import-layout.ts";
import type { ImportWord } from "#app/domain/importing/queries.server.ts";
import { levelDimensions } from "#app/domain/standards/level.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { CheckedRows } from "#app/routes/imports/read-import.server.ts";
import { ImportRows } from "#app/routes/imports/rows-parts.tsx";
import { newWordAddress } from "#app/routes/synonyms/word-address.ts";
import { sentenceOf } from "#app/ui/importing/sentence.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/import";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** What was found in a file that has been read: about the whole, row by row, and how it was read. */
export function CheckedFile({ loaderData, checked }: Parts & { checked: CheckedRows }) {
  const { layout } = loaderData.shown;
  return (
    <>
      {layout ? <FileWarnings layout={layout} /> : null}
      <ImportRows loaderData={loaderData} checked={checked} />
      {checked.words.length > 0 ? (
        <UnknownWords words={checked.words} mayAdd={checked.mayAddWords} from={loaderData.shown} />
      ) : null}
      {layout ? <LayoutPart layout={layout} /> : null}
    </>
  );
}

function FileWarnings({ layout }: { layout: ImportLayout }) {
  const t = useTranslate();
  return layout.warnings.map(({ warning, values }) => (
    <Message key={JSON.stringify([warning, values])} tone="warn" icon="warning">
      {sentenceOf(t, { word: warning, values })}
    </Message>
  ));
}

type LayoutColumn = ImportLayout["columns"][number];

function LayoutPart({ layout }: { layout: ImportLayout }) {
  const t = useTranslate();
  const count = (use: LayoutColumn["use"]): number =>
    layout.columns.filter((column) => column.use === use).length;
  const [from, to] = layout.headRows;
  const columns: Column<LayoutColumn>[] = [
    { key: "letter", label: t("imports.layout.letter"), cell: ({ letter }) => letter },
    {
      key: "header",
      label: t("imports.layout.header"),
      first: true,
      cell: ({ header }) => header || t("imports.layout.noHeader"),
    },
    {
      key: "column",
      label: t("imports.layout.column"),
      cell: ({ use, column }) => (use === "read" ? column : t(`imports.layout.${use}`)),
    },
  ];
  return (
    <Section title={t("imports.layout.title")}>
      <p className="mb-2">
        {t("imports.layout.sheet", { sheet: layout.sheet })}{" "}
        {from === to
          ? t("imports.layout.head", { n: String(from) })
          : t("imports.layout.headRange", { from: String(from), to: String(to) })}{" "}
        {t("imports.layout.summary", {
          read: count("read"),
          vote: count("vote"),
          unknown: count("unknown"),
        })}
      </p>
      <Table
        caption={t("imports.layout.title")}
        columns={columns}
        rows={layout.columns}
        rowKey={({ letter, header }) => `${letter} ${header}`}
      />
    </Section>
  );
}

type WordsProps = { words: ImportWord[]; mayAdd: boolean; from: { id: number } };

function UnknownWords({ words, mayAdd, from }: WordsProps) {
  const t = useTranslate();
  const columns: Column<ImportWord>[] = [
    { key: "text", label: t("imports.words.text"), first: true, cell: ({ text }) => `“${text}”` },
    { key: "kind", label: t("imports.words.kind"), cell: (word) => kindText(t, word) },
    {
      key: "rows",
      label: t("imports.words.rows"),
      numeric: true,
      cell: ({ kind, rows }) => (kind === "header" ? "" : rows),
    },
    ...(mayAdd
      ? [
          {
            key: "add",
            label: t("imports.words.act"),
            cell: (word: ImportWord) => (
              <ButtonLink to={synonymAddress(word, from)} icon="add" small>
                {t("imports.action.addSynonym")}
                <span className="sr-only">: {word.text}</span>
              </ButtonLink>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t("imports.words.title")}>
      <p className="mb-2">{t(mayAdd ? "imports.words.lead" : "imports.words.leadReader")}</p>
      <Table
        caption={t("imports.words.title")}
        columns={columns}
        rows={words}
        rowKey={({ kind, scope, key }) => `${kind} ${scope} ${key}`}
      />
    </Section>
  );
}

/** Where the word is added; the page leads back to the import. */
function synonymAddress({ kind, scope, text }: ImportWord, from: { id: number }): string {
  return newWordAddress({ kind, scope, text, target: "" }, from);
}

function kindText(t: Translate, { kind, scope }: ImportWord): string {
  const dimension = levelDimensions.find((known) => known === scope);
  if (kind === "level" && dimension !== undefined) {
    return t("imports.words.levelOf", { dimension: t(`imports.difference.${dimension}`) });
  }
  // why: the kinds of ImportWord are a closed list, checked by the database
  return t(`imports.words.kindName.${kind as "header"}`);
}
