import { access } from "#app/i18n/vi/access.ts";
import { accounts } from "#app/i18n/vi/accounts.ts";
import { board } from "#app/i18n/vi/board.ts";
import { calendar } from "#app/i18n/vi/calendar.ts";
import { catalogue } from "#app/i18n/vi/catalogue.ts";
import { certificates } from "#app/i18n/vi/certificates.ts";
import { clashes } from "#app/i18n/vi/clashes.ts";
import { closing } from "#app/i18n/vi/closing.ts";
import { common } from "#app/i18n/vi/common.ts";
import { comparison } from "#app/i18n/vi/comparison.ts";
import { courseSheets } from "#app/i18n/vi/course-sheets.ts";
import { courses } from "#app/i18n/vi/courses.ts";
import { enrolment } from "#app/i18n/vi/enrolment.ts";
import { evidence } from "#app/i18n/vi/evidence.ts";
import { findings } from "#app/i18n/vi/findings.ts";
import { form } from "#app/i18n/vi/form.ts";
import { home } from "#app/i18n/vi/home.ts";
import { imports } from "#app/i18n/vi/imports.ts";
import { inbox } from "#app/i18n/vi/inbox.ts";
import { inspection } from "#app/i18n/vi/inspection.ts";
import { mail } from "#app/i18n/vi/mail.ts";
import { marksSheet } from "#app/i18n/vi/marks-sheet.ts";
import { notices } from "#app/i18n/vi/notices.ts";
import { oversight } from "#app/i18n/vi/oversight.ts";
import { ownData } from "#app/i18n/vi/own-data.ts";
import { own } from "#app/i18n/vi/own.ts";
import { papers } from "#app/i18n/vi/papers.ts";
import { people } from "#app/i18n/vi/people.ts";
import { planning } from "#app/i18n/vi/planning.ts";
import { programmes } from "#app/i18n/vi/programmes.ts";
import { publication } from "#app/i18n/vi/publication.ts";
import { readiness } from "#app/i18n/vi/readiness.ts";
import { record } from "#app/i18n/vi/record.ts";
import { needs, registered, reports, yearReport } from "#app/i18n/vi/reports.ts";
import { results } from "#app/i18n/vi/results.ts";
import { roster } from "#app/i18n/vi/roster.ts";
import { search } from "#app/i18n/vi/search.ts";
import { sending } from "#app/i18n/vi/sending.ts";
import { shell } from "#app/i18n/vi/shell.ts";
import { standards } from "#app/i18n/vi/standards.ts";
import { structure } from "#app/i18n/vi/structure.ts";
import { study } from "#app/i18n/vi/study.ts";
import { synonyms } from "#app/i18n/vi/synonyms.ts";
import { teaching } from "#app/i18n/vi/teaching.ts";
import { units } from "#app/i18n/vi/units.ts";
import { versions } from "#app/i18n/vi/versions.ts";
import { waivers } from "#app/i18n/vi/waivers.ts";

/** The source catalogue. */
export const vi = {
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
