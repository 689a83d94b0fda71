import { requestNumber } from "#app/domain/data-requests/data-request.ts";
import type { OwnData } from "#app/domain/reporting/own-data.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { deviceName } from "#app/platform/http/device.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { heldTables } from "#app/routes/own-data/held-tables.ts";
import type { OwnTable } from "#app/routes/own-data/own-table.ts";

type Exported = { data: OwnData; at: string; demoData: boolean };

/** What is held about oneself, a sheet for each kind; titles only where lists are open to their people. */
export function ownSheets(t: Translate, { data, at, demoData }: Exported): [Sheet, ...Sheet[]] {
  const { account, held } = data;
  const toSheet = ({ key, heads, rows }: OwnTable): Sheet => ({
    name: t(`ownData.sheet.${key}`),
    title: t("ownData.file.title", { name: account.displayName }),
    lines: [
      t(`ownData.sheet.${key}`),
      t("ownData.file.made", { time: formatInstant(at) }),
      t("ownData.file.note"),
      t("ownData.file.rows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: heads.map((header, index) => ({ header, width: index === 0 ? 32 : 26 })),
    rows,
  });
  const further = [
    ...(held === null ? [] : heldTables(t, held)),
    ...(data.titles.length === 0 ? [] : [titlesTable(t, data)]),
    ...(held === null ? [] : [needsTable(t, data), requestsTable(t, data)]),
    signInsTable(t, data),
  ];
  return [toSheet(accountTable(t, data)), ...further.map(toSheet)];
}

const accountTable = (t: Translate, { account }: OwnData): OwnTable => ({
  key: "account",
  heads: [t("ownData.field.what"), t("ownData.field.value")],
  rows: [
    [t("ownData.field.account"), account.userName],
    [t("people.field.fullName"), account.displayName],
    [t("ownData.field.email"), account.email],
    [t("ownData.field.created"), formatInstant(account.createdAt)],
  ],
});

const titlesTable = (t: Translate, { titles }: OwnData): OwnTable => ({
  key: "titles",
  heads: [
    t("ownData.field.title"),
    t("ownData.field.unit"),
    t("ownData.field.term"),
    t("ownData.field.notice"),
  ],
  rows: titles.map(({ titleText, unitName, term, publicationNumber, publicationDate }) => [
    titleText,
    unitName,
    term,
    t("ownData.noticeOf", { number: publicationNumber, date: formatDate(publicationDate) }),
  ]),
});

const needsTable = (t: Translate, { needs }: OwnData): OwnTable => ({
  key: "needs",
  heads: [
    t("registered.field.programme"),
    t("registered.field.year"),
    t("registered.field.note"),
    t("registered.field.on"),
    t("registered.field.state"),
  ],
  rows: needs.map(({ programmeName, year, note, registeredOn, state }) => [
    programmeName,
    year,
    note,
    formatDate(registeredOn),
    t(`registered.state.${state}`),
  ]),
});

const requestsTable = (t: Translate, { requests }: OwnData): OwnTable => ({
  key: "requests",
  heads: [
    t("ownData.requests.number"),
    t("ownData.requests.about"),
    t("ownData.requests.stands"),
    t("ownData.requests.should"),
    t("ownData.requests.reason"),
    t("ownData.requests.sentAt"),
    t("ownData.requests.state"),
    t("ownData.requests.answer"),
  ],
  rows: requests.map(({ id, field, stands, asked, reason, askedAt, state, answer }) => [
    requestNumber(id),
    t(`ownData.requests.of.${field}`),
    stands,
    asked,
    reason,
    formatInstant(askedAt),
    t(`ownData.requests.status.${state}`),
    answer,
  ]),
});

const signInsTable = (t: Translate, { signIns }: OwnData): OwnTable => ({
  key: "signIns",
  heads: [
    t("ownData.field.since"),
    t("ownData.field.device"),
    t("ownData.field.address"),
    t("ownData.field.lastSeen"),
    t("ownData.field.endedAt"),
  ],
  rows: signIns.map(({ createdAt, userAgent, address, lastSeenAt, endedAt }) => [
    formatInstant(createdAt),
    deviceName(userAgent),
    address,
    formatInstant(lastSeenAt),
    endedAt === null ? null : formatInstant(endedAt),
  ]),
});
