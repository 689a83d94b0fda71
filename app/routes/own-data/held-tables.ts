import type { OwnHeld } from "#app/domain/reporting/own-data.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { dayOfInstant, formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import type { OwnTable } from "#app/routes/own-data/own-table.ts";
import { outcomeText } from "#app/routes/trainee/result-parts.tsx";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";
import { unitText } from "#app/ui/people/post-text.ts";

const day = (date: string | null): string | null => (date === null ? null : formatDate(date));

/** The record of a person and what hangs on it, as tables of text. */
export const heldTables = (t: Translate, held: OwnHeld): OwnTable[] => [
  personTable(t, held),
  birthsTable(t, held),
  postsTable(t, held),
  evidenceTable(t, held),
  coursesTable(t, held),
  resultsTable(t, held),
  certificatesTable(t, held),
];

const personTable = (t: Translate, { record }: OwnHeld): OwnTable => ({
  key: "person",
  heads: [t("ownData.field.what"), t("ownData.field.value")],
  rows: [
    [t("people.field.fullName"), record.fullName],
    [t("people.field.birthDate"), formatDate(record.birthDate)],
    [t("people.field.birthSource"), t(`people.source.${record.birthSource}`)],
    [t("people.field.gender"), t(`common.gender.${record.gender}`)],
    [t("people.field.ethnicity"), record.ethnicity],
    [t("people.field.partyJoinedOn"), day(record.partyJoinedOn)],
    [t("people.field.partyOfficialOn"), day(record.partyOfficialOn)],
    [t("people.field.phone"), record.phone],
  ],
});

const birthsTable = (t: Translate, { record }: OwnHeld): OwnTable => ({
  key: "births",
  heads: [
    t("people.field.birthDate"),
    t("people.field.birthSource"),
    t("people.field.postState"),
    t("people.page.recordedAt"),
  ],
  rows: record.births.map(({ value, source, standing, recordedAt }) => [
    formatDate(value),
    t(`people.source.${source}`),
    t(`people.standing.${standing}`),
    formatInstant(recordedAt),
  ]),
});

const postsTable = (t: Translate, { record }: OwnHeld): OwnTable => ({
  key: "posts",
  heads: [
    t("people.field.post"),
    t("people.field.unit"),
    t("people.field.validFrom"),
    t("people.field.validTo"),
    t("people.field.decision"),
    t("people.field.postState"),
  ],
  rows: record.posts.map((post) => [
    post.name,
    unitText(t, post),
    day(post.validFrom),
    day(post.validTo),
    post.decision,
    t(`people.postStatus.${post.state}`),
  ]),
});

const evidenceTable = (t: Translate, { evidence }: OwnHeld): OwnTable => ({
  key: "evidence",
  heads: [
    t("ownData.field.dimension"),
    t("ownData.field.level"),
    t("ownData.field.certificate"),
    t("ownData.field.issuer"),
    t("ownData.field.issued"),
    t("ownData.field.validTo"),
    t("ownData.field.grade"),
    t("ownData.field.statedOn"),
  ],
  rows: evidence.map((one) => [
    t(`planning.evidence.dimension.${one.dimension}`),
    [one.programmeName ?? one.text, one.year].filter((part) => part !== null).join(", "),
    one.certificate,
    one.issuer,
    day(one.issuedOn),
    day(one.validTo),
    t(`planning.evidence.gradeName.${one.grade}`),
    formatDate(one.statedOn),
  ]),
});

const coursesTable = (t: Translate, { courses }: OwnHeld): OwnTable => ({
  key: "courses",
  heads: [
    t("ownData.field.course"),
    t("ownData.field.code"),
    t("ownData.field.from"),
    t("ownData.field.to"),
    t("ownData.field.askedOn"),
    t("ownData.field.status"),
  ],
  rows: courses.map((course) => [
    course.name,
    course.code,
    formatDate(course.startsOn),
    formatDate(course.endsOn),
    dayOfInstant(course.requestedAt),
    statusText(t, course),
  ]),
});

const resultsTable = (t: Translate, { results }: OwnHeld): OwnTable => ({
  key: "results",
  heads: [
    t("ownData.field.course"),
    t("ownData.field.outcome"),
    t("ownData.field.attended"),
    t("ownData.field.decision"),
    t("ownData.field.validTo"),
  ],
  rows: results.map((result) => [
    result.courseName,
    outcomeText(t, result),
    t("closing.results.periods", { n: result.attended, of: result.counted }),
    t("ownData.noticeOf", {
      number: result.recognitionNumber,
      date: formatDate(result.recognitionDate),
    }),
    day(result.validTo),
  ]),
});

const certificatesTable = (t: Translate, { results }: OwnHeld): OwnTable => ({
  key: "certificates",
  heads: [
    t("ownData.field.number"),
    t("ownData.field.course"),
    t("ownData.field.issued"),
    t("ownData.field.validTo"),
    t("ownData.field.status"),
  ],
  rows: results.flatMap(({ courseName, certificates }) =>
    certificates.map(({ register, issuedOn, validTo, stand }) => [
      register,
      courseName,
      formatDate(issuedOn),
      day(validTo),
      t(`certificates.stand.${stand}`),
    ]),
  ),
});
