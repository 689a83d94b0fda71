import type { Messages } from "#app/i18n/messages.ts";
import type { form as source } from "#app/i18n/vi/form.ts";

export const form: Messages<typeof source> = {
  summary_one: "{count} entry needs a correction. What you typed is kept.",
  summary_other: "{count} entries need a correction. What you typed is kept.",
  errorOf: "{label}: {error}",
  unseen:
    "Something that belongs to this form is missing or wrong. Open the page again and fill it in anew.",
  restored:
    "What you typed before the session ended has been restored. Check it and send again; files and passwords must be entered again.",
  optional: "optional",
  dateHelp: "Write dd/mm/yyyy",
  partialDateHelp: "Write dd/mm/yyyy; mm/yyyy or yyyy if no more is known",
  error: {
    required: "This is empty. Fill it in.",
    too_long: "Longer than {max} characters. Shorten it.",
    too_short: "Shorter than {min} characters. Write more.",
    not_a_date: "“{value}” is not a date in the calendar. Write dd/mm/yyyy.",
    not_a_partial_date:
      "“{value}” is not a date in the calendar. Write dd/mm/yyyy; mm/yyyy or yyyy if no more is known.",
    not_a_choice: "This choice is not in the list. Choose again.",
    not_an_email: "“{value}” is not an e-mail address. Example: name@office.vn.",
    not_a_user_name:
      "A user name has 3 to 60 lower-case letters without marks, digits, dots and hyphens.",
    not_a_phone: "A telephone number has 8 to 20 digits, spaces and +.",
    not_a_place: "“{value}” is not a place in a list. Write a number from 1 on.",
    not_a_name: "“{value}” is not a name. Write it in letters, without digits or formulas.",
    unknown_unit:
      "There is no unit “{value}” within your responsibility in the list as of {asOf}. Check its name and kind (commune, ward, township).",
    ambiguous_unit:
      "“{value}” may be {a} or {b}. Write the full name with its diacritics, and the district if before 1 July 2025.",
    unit_ended:
      "{unit} existed only until {to}; after that it is {heirs}. Correct the time, or choose the unit that followed.",
    unit_not_begun:
      "{unit} exists only since {from}. Correct the time, or choose the unit of that time.",
    file_missing: "No file was chosen. Choose the .xlsx file to import.",
    file_again: "Choose the file again once the fields above are corrected; it was not stored.",
    file_empty: "This file is empty. Open it in Excel, save it and choose it again.",
    classified_marking:
      "The file is marked “{value}”. It was not accepted and nothing of it was stored. Handle it on a standalone computer.",
    file_too_large: "The file has {size} MB; the limit is {limit} MB. Remove pictures or split it.",
    too_secret:
      "This system does not take files of this classification. The file was not stored. Handle it on a standalone computer.",
    day_in_future:
      "The day {value} has not come yet. Write the day of the list, today at the latest.",
    not_a_number: "“{value}” is not a suitable whole number. Write it in digits.",
    not_a_month: "“{value}” is not a month of the calendar. Write mm/yyyy.",
    not_a_year: "“{value}” is not a suitable year. Write four digits.",
    not_a_limit: "“{value}” does not fit this limit. Write it in digits as the field says.",
    not_months_of_year: "“{value}” is not a suitable number of months. Write 0 to 11.",
    too_many_lines: "There are more than 100 lines. Remove some.",
    line_too_long: "A line is longer than 200 characters. Shorten it.",
    source_too_long: "The clause is longer than 300 characters. Shorten it.",
    unit_not_found:
      "There is no unit “{value}” within your responsibility. Check its name and kind (commune, ward, township).",
    not_valid: "This is not right. Check it.",
  },
};
