import { access } from "#app/i18n/en/access.ts";
import { accounts } from "#app/i18n/en/accounts.ts";
import { board } from "#app/i18n/en/board.ts";
import { calendar } from "#app/i18n/en/calendar.ts";
import { catalogue } from "#app/i18n/en/catalogue.ts";
import { certificates } from "#app/i18n/en/certificates.ts";
import { clashes } from "#app/i18n/en/clashes.ts";
import { closing } from "#app/i18n/en/closing.ts";
import { common } from "#app/i18n/en/common.ts";
import { comparison } from "#app/i18n/en/comparison.ts";
import { courseSheets } from "#app/i18n/en/course-sheets.ts";
import { courses } from "#app/i18n/en/courses.ts";
import { enrolment } from "#app/i18n/en/enrolment.ts";
import { evidence } from "#app/i18n/en/evidence.ts";
import { findings } from "#app/i18n/en/findings.ts";
import { form } from "#app/i18n/en/form.ts";
import { home } from "#app/i18n/en/home.ts";
import { imports } from "#app/i18n/en/imports.ts";
import { inbox } from "#app/i18n/en/inbox.ts";
import { inspection } from "#app/i18n/en/inspection.ts";
import { mail } from "#app/i18n/en/mail.ts";
import { marksSheet } from "#app/i18n/en/marks-sheet.ts";
import { notices } from "#app/i18n/en/notices.ts";
import { oversight } from "#app/i18n/en/oversight.ts";
import { ownData } from "#app/i18n/en/own-data.ts";
import { own } from "#app/i18n/en/own.ts";
import { papers } from "#app/i18n/en/papers.ts";
import { people } from "#app/i18n/en/people.ts";
import { planning } from "#app/i18n/en/planning.ts";
import { programmes } from "#app/i18n/en/programmes.ts";
import { publication } from "#app/i18n/en/publication.ts";
import { readiness } from "#app/i18n/en/readiness.ts";
import { record } from "#app/i18n/en/record.ts";
import { needs, registered, reports, yearReport } from "#app/i18n/en/reports.ts";
import { results } from "#app/i18n/en/results.ts";
import { roster } from "#app/i18n/en/roster.ts";
import { search } from "#app/i18n/en/search.ts";
import { sending } from "#app/i18n/en/sending.ts";
import { shell } from "#app/i18n/en/shell.ts";
import { standards } from "#app/i18n/en/standards.ts";
import { structure } from "#app/i18n/en/structure.ts";
import { study } from "#app/i18n/en/study.ts";
import { synonyms } from "#app/i18n/en/synonyms.ts";
import { teaching } from "#app/i18n/en/teaching.ts";
import { units } from "#app/i18n/en/units.ts";
import { versions } from "#app/i18n/en/versions.ts";
import { waivers } from "#app/i18n/en/waivers.ts";
import type { Messages } from "#app/i18n/messages.ts";
import type { vi } from "#app/i18n/vi.ts";

/** English, in the shape of the source. */
export const en: Messages<typeof vi> = {
  access,
  accounts,
  board,
  calendar,
  catalogue,
  certificates,
  clashes,
  closing,
  common,
  comparison,
  courseSheets,
  courses,
  enrolment,
  evidence,
  findings,
  form,
  home,
  imports,
  inbox,
  inspection,
  mail,
  marksSheet,
  needs,
  notices,
  oversight,
  own,
  ownData,
  papers,
  people,
  planning,
  programmes,
  publication,
  readiness,
  record,
  registered,
  reports,
  results,
  roster,
  search,
  sending,
  shell,
  standards,
  structure,
  study,
  synonyms,
  teaching,
  units,
  versions,
  waivers,
  yearReport,
};
