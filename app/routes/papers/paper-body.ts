import { isLetter, linesOf } from "#app/domain/papers/paper-words.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { type Block, type Run, type Text, textWidth } from "#app/platform/files/document.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { PaperFacts } from "#app/routes/papers/paper-facts.ts";

const bodySize = 14;

/** Where a clerk writes by hand. */
export const dots = "………………";

export const text = (runs: Run[], own: Partial<Omit<Text, "kind" | "runs">> = {}): Text => ({
  kind: "text",
  runs,
  size: bodySize,
  ...own,
});

export const capitals = (words: string): string => words.toLocaleUpperCase("vi");

const paragraph = (...runs: Run[]): Text =>
  text(runs, { align: "justified", indented: true, before: 6 });

/** What a paper says between its header and its signature. */
export function paperBody(t: Translate, facts: PaperFacts): Block[] {
  return isLetter(facts.kind) ? letterBody(t, facts) : decisionBody(t, facts);
}

/** What fills the sentences of a paper; unknown facts are dots to write on. */
function valuesOf(t: Translate, { course, words, people, completed, kind, level }: PaperFacts) {
  const n =
    kind === "recognition"
      ? completed.total
      : kind === "opening" || kind === "call"
        ? (course.capacity ?? dots)
        : people.length;
  return {
    name: course.name,
    code: course.code,
    host: course.hostName,
    place: course.place ?? dots,
    issuer: words.issuer,
    days: t("papers.text.days", {
      from: formatDate(course.startsOn),
      to: formatDate(course.endsOn),
    }),
    level: level ?? dots,
    n,
  };
}

function decisionBody(t: Translate, facts: PaperFacts): Block[] {
  const { words } = facts;
  const decider = capitals(words.decider ?? words.issuer);
  const isParty = words.family === "party";
  return [
    ...(isParty ? [] : [text([{ text: decider, bold: true }], { align: "center", before: 10 })]),
    ...basesOf(t, facts),
    text(
      [
        {
          text: isParty ? t("papers.text.decidesParty", { decider }) : t("papers.text.decides"),
          bold: true,
        },
      ],
      { align: "center", before: 12, keeps: true },
    ),
    ...articlesOf(t, facts).map((article, index) =>
      paragraph(
        { text: `${t("papers.text.article", { n: index + 1 })} `, bold: true },
        { text: article },
      ),
    ),
  ];
}

/** Bases, one a line: of the Party upright, each with a dash before; of the state in italics, the last with a full stop. */
function basesOf(t: Translate, { words }: PaperFacts): Text[] {
  const isParty = words.family === "party";
  const typed = linesOf(words.bases);
  const lines = typed.length > 0 ? typed : [t("papers.text.base", { dots })];
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const end = !isParty && isLast ? "." : ";";
    const said = `${bare(line)}${end}`;
    return paragraph({ text: isParty ? `- ${said}` : said, italic: !isParty });
  });
}

/** A line without the dash before it and the sign behind it. */
export const bare = (line: string): string =>
  line.replace(/^[-–+]\s*/, "").replace(/\s*[;.,]+$/, "");

function articlesOf(t: Translate, facts: PaperFacts): string[] {
  const values = valuesOf(t, facts);
  switch (facts.kind) {
    case "opening":
      return [
        t("papers.text.opening.one", values),
        t("papers.text.opening.two", values),
        t("papers.text.opening.three", values),
      ];
    case "sending":
      return [
        t(
          facts.level === null ? "papers.text.sending.one" : "papers.text.sending.oneLevel",
          values,
        ),
        t("papers.text.sending.two", values),
        t("papers.text.sending.three", values),
      ];
    case "recognition":
      return [
        recognised(t, facts),
        t("papers.text.recognition.two", values),
        t("papers.text.recognition.three", values),
      ];
    case "call":
    case "summons":
      return [];
  }
}

function recognised(t: Translate, facts: PaperFacts): string {
  const values = valuesOf(t, facts);
  const { bands } = facts.completed;
  if (bands.length === 0) return t("papers.text.recognition.one", values);
  const said = bands.map(({ band, n }) =>
    t("papers.text.recognition.bandCount", {
      band: t(`teaching.band.${band}`).toLocaleLowerCase("vi"),
      n,
    }),
  );
  return t("papers.text.recognition.oneBands", { ...values, bands: said.join("; ") });
}

function letterBody(t: Translate, facts: PaperFacts): Block[] {
  const sentences = facts.kind === "call" ? callText(t, facts) : summonsText(t, facts);
  return [...dear(t, facts), ...sentences.map((said) => paragraph({ text: said }))];
}

/** "Kính gửi:" with one body in its line, or several beneath each other. */
function dear(t: Translate, { words }: PaperFacts): Block[] {
  const those = linesOf(words.addressees).map(bare);
  const head = t("papers.text.dear");
  const [only = dots] = those;
  if (those.length < 2)
    return [text([{ text: `${head} ${only}` }], { align: "center", before: 14 })];
  const left = 50;
  return [
    text([], { size: 8 }),
    {
      kind: "sides",
      widths: [left, textWidth(false) - left],
      rows: [
        {
          left: [text([{ text: `${head}\u00A0\u00A0` }], { align: "right" })],
          right: those.map((name, index) =>
            text([{ text: `- ${name}${index === those.length - 1 ? "." : ";"}` }]),
          ),
        },
      ],
    },
  ];
}

function callText(t: Translate, facts: PaperFacts): string[] {
  const values = valuesOf(t, facts);
  const { nominationEndsOn } = facts.course;
  const date = nominationEndsOn === null ? dots : formatDate(nominationEndsOn);
  return [
    t("papers.text.call.intro", values),
    t("papers.text.call.time", values),
    t("papers.text.call.place", values),
    t("papers.text.call.seats", values),
    t("papers.text.call.until", { date }),
    t("papers.text.call.end"),
  ];
}

function summonsText(t: Translate, facts: PaperFacts): string[] {
  const values = valuesOf(t, facts);
  const { opening, course } = facts;
  const { opens } = course;
  return [
    opening === null
      ? t("papers.text.summons.intro", values)
      : t("papers.text.summons.introOpening", {
          ...values,
          opening: t("papers.text.numbered", {
            number: opening.number,
            date: formatDate(opening.date),
          }),
        }),
    opens === null
      ? t("papers.text.summons.time", values)
      : t("papers.text.summons.timeOpens", {
          ...values,
          time: opens.time,
          day: formatDate(opens.day),
        }),
    t("papers.text.summons.place", values),
    t("papers.text.summons.ask", values),
    t("papers.text.summons.end"),
  ];
}
