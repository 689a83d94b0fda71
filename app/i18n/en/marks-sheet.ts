export const marksSheet = {
  open: "Enter from a spreadsheet",
  title: "Marks from a spreadsheet: {course}",
  lead: "Course {code}. Every row is checked and shown first; no mark is saved before you confirm.",
  download: "Download the course's mark sheet",
  pasted: "Rows copied from a spreadsheet",
  pastedHelp:
    "In the spreadsheet, select the row of headers and the rows to enter, copy them and paste them here. Leave this empty if you choose a file below.",
  file: "Spreadsheet file",
  fileHelp:
    "An .xlsx file of at most {limit} MB and {rows} rows. Choose none if you pasted rows above.",
  check: "Check the marks",
  again: "Correct and check again",
  how: "What the spreadsheet needs",
  howHead:
    "A row of headers with “Họ và tên” or “Full name” (or “Họ đệm” and “Tên”) and the marks: {marks}. “Điểm”, “Điểm thu hoạch” and “Điểm lần 2” are recognised as well.",
  howNames:
    "Names are written with their marks, as in the course's list. Two people of one name are told apart by a column “Ngày sinh” or “Born”, or by “Row code” of the downloaded sheet.",
  howMarks:
    "Marks from 0 to 10 with one decimal, such as 7.5; V for who did not come. An empty cell leaves what is recorded.",
  howSaved:
    "The accepted rows are saved together. For every other row you are told what to correct.",
  noName: "No name",
  change: "{from} → {to}",
  field: {
    row: "Row",
    why: "Why it is not accepted",
    verdict: "Outcome",
  },
  verdict: {
    accepted: "Will be saved",
    unchanged: "Unchanged",
    empty: "No mark, passed over",
    refused: "Not accepted",
  },
  preview: {
    title: "Marks from a spreadsheet, to be checked: {course}",
    lead: "Course {code}. No mark has been saved yet.",
    counts_one:
      "The sheet has {count} row: {accepted} to be saved, {unchanged} unchanged, {empty} without a mark, {refused} not accepted.",
    counts_other:
      "The sheet has {count} rows: {accepted} to be saved, {unchanged} unchanged, {empty} without a mark, {refused} not accepted.",
    leftOut_one:
      "{count} row is not accepted and will not be saved. Correct it in the spreadsheet and check again, or save the others.",
    leftOut_other:
      "{count} rows are not accepted and will not be saved. Correct them in the spreadsheet and check again, or save the others.",
    notSaved: "Look them through, then save below the table.",
    nothing: "There is nothing to save.",
    read: "Columns read: {columns}.",
    refused_one: "Not accepted: {count} row",
    refused_other: "Not accepted: {count} rows",
    others_one: "Accepted: {count} row",
    others_other: "Accepted: {count} rows",
    submit_one: "Save the marks of {count} person",
    submit_other: "Save the marks of {count} people",
  },
  done: "Marks saved from the spreadsheet: {n}.",
  doneLeftOut_one:
    "Marks saved from the spreadsheet: {n}. {count} row was not accepted and is not saved.",
  doneLeftOut_other:
    "Marks saved from the spreadsheet: {n}. {count} rows were not accepted and are not saved.",
  refusal: {
    columns_not_recognised:
      "No row of headers was recognised. Needed are “Họ và tên” or “Full name” (or “Họ đệm” and “Tên”) and at least one column of marks: “Điểm”, “Điểm lần 1”, “Điểm lần 2”, “Điểm thu hoạch” or “First mark”. Found: {found}.",
    two_columns:
      "Several columns are marks of one attempt: {columns}. Keep one of them, or call them “Điểm lần 1”, “Điểm lần 2”.",
    classified_marking:
      "The sheet is marked “{value}”. This system does not take such documents; nothing was stored. Work on it on a standalone computer, as the rules on state secrets require.",
    no_rows: "The sheet has no row with data. Check whether it is the right one.",
  },
  fault: {
    name_missing: "The row has a mark but no name. Add the name.",
    name_invalid: "The name is a formula or an error value. Write it in letters.",
    legacy_encoding:
      "The name is in an old encoding (TCVN3 or VNI, fonts .VnTime, VNI-Times). Convert it to Unicode and check again.",
    unknown_name: "Nobody in the course is called {name}. Check the name.",
    unknown_name_near:
      "Nobody in the course is called {name}. The nearest is {near} ({who}); if that is the person, write the name so.",
    ambiguous_name_one:
      "{count} person in the course is called {name}: {list}. Write the birth date to tell them apart.",
    ambiguous_name_other:
      "{count} people in the course are called {name}: {list}. Write the birth date to tell them apart.",
    birth_differs:
      "The birth date {value} does not fit {name} in the course: {list}. Check the name and the birth date.",
    unknown_code:
      "The row code “{value}” is not of this course. Use the sheet downloaded for this course, or leave the code empty.",
    other_person:
      "The row code “{value}” is that of {other}, not of {name}. The columns may have got out of step; check the whole sheet.",
    twice_one: "This person also stands in row {rows}. Keep one of the rows.",
    twice_other: "This person also stands in rows {rows}. Keep one of the rows.",
    left_course: "This person is no longer in the course, so no mark is entered.",
    own_row: "Nobody enters their own marks. Leave this row to somebody else.",
    mark_frozen:
      "The time for correcting marks directly is over, so “{value}” cannot be entered; another person decides on a correction.",
  },
  sheet: {
    name: "Marks",
    title: "Marks: {course}",
    lead_one:
      "Course {code}, {n} person. Fill in the marks and upload the sheet on the course's page of marks; leave the row codes and names as they are.",
    lead_other:
      "Course {code}, {n} people. Fill in the marks and upload the sheet on the course's page of marks; leave the row codes and names as they are.",
    code: "Row code",
    file: "marks-{code}-{date}.xlsx",
  },
};
