import type { Messages } from "#app/i18n/messages.ts";
import type { imports as source } from "#app/i18n/vi/imports.ts";

export const imports: Messages<typeof source> = {
  history: {
    title: "Import history",
    lead_one:
      "{n} import within your responsibility: who, when, from which file, with what result.",
    lead_other:
      "{n} imports within your responsibility: who, when, from which file, with what result.",
    empty:
      "No file has been imported yet. Upload a planning list or a list of completed training; each row is checked before anything is saved.",
    emptyReader: "No file has been imported within your responsibility yet.",
    emptyFiltered: "No import matches these filters. Remove a filter to see more.",
    file: "File",
    by: "Uploaded by",
    at: "Uploaded at",
    result: "Result",
    noResult: "No result yet",
    nothing: "Nothing was saved",
  },
  field: {
    kind: "Kind of list",
    asOf: "List as of",
    classification: "Classification of the file",
    file: "Spreadsheet (.xlsx)",
    status: "Status",
    unit: "Scope",
    sheet: "Sheet",
    fileSize: "Size",
    hash: "Checksum of the file (SHA-256)",
    acceptedAt: "Imported at",
    acceptedBy: "Import confirmed by",
    undoneAt: "Taken back at",
    undoneBy: "Taken back by",
  },
  kind: {
    planning: "Planning list",
    "past-training": "Completed training",
  },
  kindIn: {
    planning: "planning list",
    "past-training": "list of completed training",
  },
  classification: {
    public: "Public",
    internal: "Internal",
    confidential: "Confidential (“Mật”)",
    secret: "Secret (“Tối mật”)",
    top_secret: "Top secret (“Tuyệt mật”)",
  },
  status: {
    waiting: "Waiting to be checked",
    reading: "Being checked",
    checked: "Checked, not imported yet",
    accepting: "Being imported",
    accepted: "Imported",
    refused: "File not accepted",
    failed: "Interrupted",
    discarded: "Discarded",
    undoing: "Being taken back",
    undone: "Taken back",
  },
  verdict: {
    new: "New",
    changed: "Changed",
    unchanged: "Unchanged",
    refused: "Not accepted",
    ignored: "Passed over",
  },
  person: {
    new: "The person is added",
    known: "The person is on record",
    changed: "The person’s record changes",
  },
  summary: "Rows: {total}. New {new}, changed {changed}, unchanged {same}, not accepted {refused}.",
  action: {
    upload: "Import a file",
    uploadAgain: "Upload another file",
    check: "Check before importing",
    accept_one: "Import the {n} accepted row",
    accept_other: "Import the {n} accepted rows",
    discard: "Discard this file",
    undo: "Take this import back",
    recheck: "Check again",
    download_one: "Download the {n} row to correct",
    download_other: "Download the {n} rows to correct",
    addSynonym: "Add this word",
  },
  new: {
    title: "Import from a spreadsheet",
    lead: "The file is read and every row checked. Nothing is saved until you have looked at the result and confirmed the import.",
    secrecy: "This system does not take anything marked “Mật”, “Tối mật” or “Tuyệt mật”.",
    secrecyStandalone:
      "This standalone computer takes files up to “Mật”; nothing marked “Tối mật” or “Tuyệt mật”.",
    asOfHelp:
      "The day that the list was drawn up for. Units, titles and rules are looked at as of this day. Write dd/mm/yyyy.",
    fileHelp:
      "An .xlsx file of at most {limit} MB. The form need not be changed: columns are recognised by their headings. Vote columns are not read and not stored.",
    chooseClassification: "Choose the classification",
    what: "Two kinds of lists can be imported",
    whatPlanning:
      "Planning list: one person and one title in each row. It needs name, birth date, planned title and term. People who are not on record yet are added.",
    whatTraining:
      "Completed training: one person and one course in each row. It needs name, birth date and course. Only people on record are accepted.",
  },
  page: {
    facts: "About this import",
    lead: "{kind}, as of {date}.",
    checkNote: "Nothing has been saved. Look at the result for each row, then import.",
    judgedAgain:
      "Data changed after the file was checked, so it has been checked again. Look at the result once more, then import.",
    same: "This file was imported on {date}. Rows that have not changed are not written again.",
    nothing:
      "No row can be imported. Correct the rows that were not accepted and upload the file again.",
    waiting: "The file is waiting to be checked.",
    waitingBusy: "Another file is being checked. Yours is next.",
    reading: "Reading and checking each row.",
    readingRow: "Read up to row {n}",
    accepting: "Saving the accepted rows.",
    acceptingCount_one: "{n} row to be saved",
    acceptingCount_other: "{n} rows to be saved",
    busy: "{name} is importing another file. Yours is next.",
    busyOther: "Another file is being imported. Yours is next.",
    undoing: "Taking back what this import has saved.",
    progress: "Progress",
    leave: "You may leave this page; the result stays in the import history.",
    refused: "The file was not accepted. None of its rows was read into the system.",
    failed:
      "Checking or importing the file was interrupted. Nothing was saved; please check it again or upload it again.",
    discarded: "This file was discarded. Nothing was saved.",
    accepted_one:
      "{n} row imported at {time}. Rows not accepted: {refused}; they stay in the import history.",
    accepted_other:
      "{n} rows imported at {time}. Rows not accepted: {refused}; they stay in the import history.",
    acceptedAll_one: "{n} row imported at {time}.",
    acceptedAll_other: "{n} rows imported at {time}.",
    fileGone:
      "The rows that were not accepted can no longer be downloaded: the file was deleted at the end of the time it is kept.",
    undone: "This import was taken back at {time}. The data are as they were before.",
    downloadNote:
      "Download the rows that were not accepted, correct them in that file and upload it again. The column “Lý do” is ignored.",
  },
  layout: {
    title: "How the file was read",
    summary: "Columns read: {read}; vote columns left out: {vote}; not recognised: {unknown}.",
    letter: "Column",
    header: "Heading in the file",
    column: "Column of the form",
    vote: "Votes: not read, not stored",
    unknown: "Not recognised: not read",
    sheet: "Sheet “{sheet}”.",
    head: "Headings in row {n}.",
    headRange: "Headings in rows {from} to {to}.",
    noHeader: "No heading",
  },
  words: {
    title: "Words that were not recognised",
    lead: "Words of the file that the system does not know yet. Add each with what it means, then check this file again.",
    leadReader:
      "Words of the file that the system does not know yet. Ask the system administrator to add them.",
    text: "In the file",
    kind: "Kind",
    rows: "Rows",
    act: "Add",
    kindName: {
      header: "Column heading",
      level: "Level",
      post: "Post",
      rating: "Rating",
      title: "Planned title",
      term: "Term",
      unit: "Unit",
      programme: "Course",
    },
    levelOf: "Level: {dimension}",
  },
  rows: {
    title: "Result for each row",
    all: "All",
    withWarnings: "For attention",
    filters: "Filter by result",
    chip: "{label}: {n}",
    row: "Row",
    name: "Name",
    stated: "What it states",
    verdict: "Result",
    notes: "Reasons, warnings, changes",
    text: "Text of the row",
    born: "born {birth}",
    none: "No row has this result.",
    ignoredLead: "Group headings, totals, signatures and other rows that are no data.",
    own: "A row about yourself, if there is one, is not shown here.",
    at: "Row {row}, cell {cell}",
    atRow: "Row {row}",
    inColumn: "column “{header}”",
    nameless: "Name not known",
    fromTo: "From {from} to {to}",
    certificate: "No. {number}",
    termOf: "Term {term}",
    onRecord: "On record",
    inFile: "In the file",
  },
  difference: {
    birth: "Birth date",
    ethnicity: "Ethnicity",
    partyJoinedOn: "Joined the Party",
    partyOfficialOn: "Full member since",
    degree: "Profession",
    political_theory: "Political theory",
    state_management: "State management",
    foreign_language: "Foreign language",
    informatics: "Informatics",
    rating: "Rating of {year}",
    post: "Present post and unit",
    listOrder: "Number in the list",
    note: "Note",
    from: "From",
    to: "To",
    issuedOn: "Issued on",
    institution: "Training institution",
    studyForm: "Form of study",
    documentKind: "Kind of document",
    result: "Grade",
  },
  group: { women: "Women", young: "Young cadres" },
  sentence: {
    name_missing: "This row has data but no name. Add the name.",
    name_invalid: "The name is a formula or an error. Write it as text.",
    legacy_encoding:
      "This cell uses an old encoding (TCVN3 or VNI). Convert it to Unicode and upload again.",
    birth_missing: "No birth date. Write dd/mm/yyyy, mm/yyyy or yyyy.",
    invalid_date:
      "“{value}” is not a date in the calendar. Write dd/mm/yyyy; mm/yyyy or yyyy if no more is known.",
    birth_in_future:
      "The birth date {value} is after the date of the list ({asOf}). Check the year.",
    gender_missing:
      "The gender is not known. Put the birth date into the column “Nam” (men) or “Nữ” (women), or add a column “Giới tính”.",
    gender_ambiguous: "Both birth columns, men’s and women’s, are filled. Keep only one.",
    gender_contradicts:
      "The gender in this cell is not that of the filled birth column. Correct one of the two.",
    title_missing: "No planned title. Add it.",
    unknown_title:
      "The title “{value}” is not in the list of titles. Write it as listed, or ask the organisation committee to add it.",
    unknown_unit:
      "There is no unit “{value}” in the list as of {asOf}. Check its name and kind (“xã”, “phường”, “thị trấn”).",
    unknown_unit_similar:
      "There is no unit “{value}” in the list as of {asOf}. Did you mean {didYouMean}? If so, write it like that.",
    ambiguous_unit:
      "“{value}” may be {a} or {b}. Write the full name with its diacritics, and the district if before 1 July 2025.",
    unknown_term:
      "The term “{value}” is not known. Write the first and the last year, for example 2025-2030.",
    term_missing: "No term. Write its first and last year, for example 2025-2030.",
    duplicate_in_file: "The same person, title and term as in row {other}. Delete one of the two.",
    duplicate_training:
      "The same person and course, with the same certificate number or dates, as in row {other}. Delete one of the two.",
    unknown_cadre:
      "There is no record of {name}, born {birth}. Check both; if they are right, import the person first.",
    ambiguous_cadre:
      "Records that may be this person ({n}): {list}. Check the diacritics of the name and write the full birth date.",
    unknown_programme: "“{value}” is not a listed programme. Write its name as listed.",
    programme_missing: "No course. Write the name of the programme.",
    ends_before_start: "The end ({to}) is before the start ({from}). Check both cells.",
    party_dates_reversed:
      "Full Party membership ({to}) is before joining the Party ({from}). Check both cells.",
    out_of_scope: "This row is outside what you are responsible for.",

    not_a_workbook:
      "This is not an Excel workbook (.xlsx). Open it in Excel, choose Save As, type .xlsx, and upload it again.",
    too_large_file: "The file has {size} MB; the limit is {limit} MB. Remove pictures or split it.",
    too_large_unpacked:
      "Unpacked, the file is larger than {limit} MB. Remove pictures and sheets that are not needed, or split it.",
    too_large_rows: "The sheet has more than {limit} rows. Split the list into several files.",
    too_large_columns:
      "The sheet has {size} columns; the limit is {limit}. Remove those that are not needed.",
    password_protected: "The file has a password. Remove it and upload again.",
    unreadable:
      "The file cannot be read: it is damaged or compressed in an unusual way. Open it in Excel, save it and upload it again.",
    classified_marking:
      "The file is marked “{value}”. It was not accepted and the upload was deleted. Handle it on a standalone computer.",
    columns_not_recognised:
      "The columns of the form were not recognised. At least these are needed: {needed}. Found: {found}.",
    columns_not_recognised_blank:
      "The columns of the form were not recognised. At least these are needed: {needed}. No heading row was found.",
    no_rows: "The file has no rows of data. Check that it is the right one.",
    several_tables: "Several sheets hold the form: {sheets}. Keep one.",

    too_many_for_title:
      "{n} people are planned for {title}, term {term}; the limit is {limit}. Source: {source}. The row is accepted; please review.",
    too_many_titles:
      "{name} has {n} planned titles at one level; the limit is {limit}. Source: {source}. The row is accepted; please review.",
    not_higher:
      "The planned title is not higher than the present post ({post}). Source: {source}. The row is accepted; please review.",
    too_little_time:
      "Months of service left at {anchor}: {n}, fewer than {limit}. Source: {source}. The row is accepted; please review.",
    share_not_met: "{group}: {n} of {total} ({p}%), below {t}%. Source: {source}.",
    birth_less_exact:
      "The birth date “{value}” is less exact than the record ({known}), which is kept.",
    studying: "The cell says “{value}”: noted as studying, not as held.",
    level_not_recognised: "The level “{value}” is not known; kept as written, not counted.",
    rating_not_recognised: "The rating “{value}” is not known; kept as written, not counted.",
    post_not_recognised: "The post “{value}” is not known; kept as written.",
    vote_columns_ignored: "The vote columns were not read and are not stored: {columns}.",
  },
  acceptance: {
    title_one: "Import the {n} accepted row",
    title_other: "Import the {n} accepted rows",
    lead: "{file}: {kind}, as of {date}.",
    counts: "New rows: {new}; changed: {changed}; unchanged: {same}.",
    refused:
      "Rows not accepted, which are not saved: {refused}. Download them, correct them and import them later.",
    undo: "The import can be taken back while nothing else builds on it.",
    done: "The import of {file} has been asked for.",
  },
  removal: {
    title: "Discard this file",
    lead: "Discard {file}. Nothing is saved; the file and the result of its check are deleted.",
    body: "The import history keeps who uploaded which file, and when.",
    submit: "Discard the file",
    done: "The file {file} was discarded. Nothing was saved.",
  },
  undo: {
    title: "Take this import back",
    lead_one: "{file}: {n} row imported at {time}.",
    lead_other: "{file}: {n} rows imported at {time}.",
    body: "What this import added is taken away; what it changed becomes what it was. The import history and the log stay.",
    submit: "Take it back",
    done: "Taking {file} back has been asked for.",
    blocked: "It cannot be taken back yet, because something else builds on it:",
    overtaken:
      "This import was not taken back as asked: while it waited for its turn, something else came to build on it:",
    upon: {
      people_corrected: "Records of people added by this import that were corrected: {n}",
      people_merged: "Records of people added by this import that were merged: {n}",
      accounts: "Accounts linked to people added by this import: {n}",
      posts: "Posts added or corrected since: {n}",
      records: "Planning records added or corrected since: {n}",
      decisions: "Decisions recorded for the list: {n}",
      waivers: "Waivers and conclusions recorded for planning records of this import: {n}",
      enrolments: "Requests and seats of people added by this import: {n}",
      evidence: "Levels and training added or replaced since: {n}",
      values_changed: "Values changed by this import that were changed again: {n}",
    },
  },
  recheck: { done: "The file {file} is going to be checked again." },
  size: { kilobytes: "{n} KB", megabytes: "{n} MB" },
  refusedFile: "{name} (rows to correct).xlsx",
  begun: "The file {file} has arrived. Its rows are being checked.",
  refusal: {
    no_rules:
      "No rule set is recorded for the day of the list. Check the day, or ask the system administrator to add the rules of that day.",
    own_row: "The list has a row about you yourself. Ask somebody else to confirm the import.",
    not_checked:
      "This file is no longer waiting to be imported. Look at its status and go on from there.",
    nothing_to_accept:
      "No row can be imported. Correct the rows that were not accepted and upload the file again.",
    not_discardable:
      "This file has been imported or is being worked on, so it cannot be discarded.",
    not_accepted: "This import has not been saved yet, or has been taken back.",
    built_upon: "It cannot be taken back yet, because something else builds on it.",
  },
};
