import {
  authorityIn,
  dateParts,
  hasAnnex,
  isLetter,
  linesOf,
  numberLine,
} from "#app/domain/papers/paper-words.ts";
import type { Translate } from "#app/i18n/locales.ts";
import {
  type Block,
  type Document,
  type Sides,
  type Text,
  textWidth,
} from "#app/platform/files/document.ts";
import { annexSection } from "#app/routes/papers/paper-annex.ts";
import { bare, capitals, dots, paperBody, text } from "#app/routes/papers/paper-body.ts";
import type { PaperFacts } from "#app/routes/papers/paper-facts.ts";

const width = textWidth(false);
const widths: [number, number] = [70, width - 70];

/** A paper of a course in the form of its family, number and day blank until it is recorded; its list on pages of its own. */
export function paperDocument(t: Translate, facts: PaperFacts): Document {
  const { kind, course, demoData } = facts;
  const subject = t(`papers.text.subjectOf.${kind}`, { name: course.name });
  return {
    title: `${t(`courses.paperKind.${kind}`)} ${course.code}`,
    sections: [
      {
        landscape: false,
        blocks: [
          header(t, facts, subject),
          ...(isLetter(kind) ? [] : titleOf(t, facts, subject)),
          ...paperBody(t, facts),
          text([], { size: 8 }),
          signature(t, facts),
        ],
      },
      ...(hasAnnex(kind) ? [annexSection(t, facts)] : []),
    ],
    footer: demoData ? t("common.demoNotice") : null,
  };
}

const centred = (said: string, own: Partial<Text> & { bold?: boolean; italic?: boolean } = {}) => {
  const { bold, italic, ...rest } = own;
  const run = { text: said, bold: bold ?? false, italic: italic ?? false };
  return text([run], { size: 13, align: "center", ...rest });
};

/** Who issues it on the left, party or nation on the right; beneath them the number, and place and day. */
function header(t: Translate, facts: PaperFacts, subject: string): Sides {
  const { words, recorded, kind } = facts;
  const isParty = words.family === "party";
  const [left, right] = widths;
  const superior = words.superior === null ? [] : [centred(capitals(words.superior))];
  const issuer = centred(capitals(words.issuer), { bold: true });
  const number = centred(numberLine(words, recorded?.number ?? null), { before: 4 });
  return {
    kind: "sides",
    widths,
    rows: [
      {
        left: [
          ...superior,
          issuer,
          isParty ? centred("*") : { kind: "rule", width: 22, within: left },
        ],
        right: isParty
          ? [
              centred(t("papers.text.party"), { bold: true, size: 14 }),
              { kind: "rule", width: 70, within: right },
            ]
          : [
              centred(t("papers.text.nation"), { bold: true, size: 12 }),
              centred(t("papers.text.motto"), { bold: true }),
              { kind: "rule", width: 52, within: right },
            ],
      },
      {
        left: isLetter(kind) ? [number, letterSubject(t, { isParty, subject })] : [number],
        right: [centred(dateLine(t, facts), { italic: true, before: 4 })],
      },
    ],
  };
}

const letterSubject = (
  t: Translate,
  { isParty, subject }: { isParty: boolean; subject: string },
): Text =>
  centred(t(isParty ? "papers.text.subjectParty" : "papers.text.subjectLetter", { subject }), {
    size: 12,
    italic: isParty,
  });

const dateLine = (t: Translate, { words, recorded }: PaperFacts): string =>
  t("papers.text.date", {
    place: words.place ?? dots,
    ...dateParts(recorded?.date ?? null),
  });

/** The type in capitals and what it is about; beneath it dashes of the Party, a short line of the state. */
function titleOf(t: Translate, { words }: PaperFacts, subject: string): Block[] {
  const isParty = words.family === "party";
  return [
    centred(t("papers.text.decision"), { bold: true, size: isParty ? 16 : 14, before: 16 }),
    centred(t(isParty ? "papers.text.subjectParty" : "papers.text.subject", { subject }), {
      bold: true,
      size: 14,
    }),
    isParty ? centred("-----") : { kind: "rule", width: 50, within: width },
  ];
}

/** Recipients on the left, who signs on the right; the name of a recorded paper is that of its signer. */
function signature(t: Translate, { words, recorded }: PaperFacts): Sides {
  const isParty = words.family === "party";
  const name = recorded?.signatory ?? words.signerName;
  const authority =
    words.authority === null
      ? []
      : [centred(capitals(authorityIn(words.family, words.authority)), { bold: true, size: 14 })];
  const room = Array.from({ length: 4 }, () => text([], { size: 14, keeps: true }));
  return {
    kind: "sides",
    widths: [80, width - 80],
    rows: [
      {
        left: recipientsOf(t, { isParty, lines: linesOf(words.recipients) }),
        right: [
          ...authority,
          // why: two of three sources write the post of a Party paper in plain letters
          centred(capitals(words.signerPost ?? ""), { bold: !isParty, size: 14 }),
          ...room,
          centred(name ?? "", { bold: true, size: 14 }),
        ],
      },
    ],
  };
}

function recipientsOf(
  t: Translate,
  { isParty, lines }: { isParty: boolean; lines: string[] },
): Text[] {
  const head = {
    text: t("papers.text.recipients"),
    underline: isParty,
    bold: !isParty,
    italic: !isParty,
  };
  const those = lines.length > 0 ? lines : [dots];
  return [
    text([head], { size: 12 }),
    ...those.map((line, index) =>
      text([{ text: `- ${bare(line)}${index === those.length - 1 ? "." : ";"}` }], { size: 11 }),
    ),
  ];
}
