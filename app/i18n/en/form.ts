import type { Messages } from "#app/i18n/messages.ts";
import type { form as source } from "#app/i18n/vi/form.ts";

export const form: Messages<typeof source> = {
  summary_one: "{count} entry needs a correction. What you typed is kept.",
  summary_other: "{count} entries need a correction. What you typed is kept.",
  stands: "{label}, as it stands: {value}",
  errorOf: "{label}: {error}",
  unseen:
    "Something that belongs to this form is missing or wrong. Open the page again and fill it in anew.",
  saved_otherwise:
    "This form was saved before with other content. See what was saved; to add another, open the form again.",
  restored:
    "What you typed before the session ended has been restored. Check it and send again; files and passwords must be entered again.",
  kept: {
    restored: "What you typed and could not save has been restored. Check it, then save.",
    changed:
      "What you typed and could not save has been restored. What is saved has changed in the meantime: compare each row before saving.",
    waiting:
      "The server cannot be reached. What you typed is kept on this device and sent by itself when the line is back; leave this page open.",
    drop: "Drop what is not saved",
  },
  optional: "optional",
  dateHelp: "Write dd/mm/yyyy",
  partialDateHelp: "Write dd/mm/yyyy; mm/yyyy or yyyy if no more is known",
  error: {
    required: "This is empty. Fill it in.",
    decision_missing:
      "The number of the decision is missing. Record only what the competent body has decided; write the full number of that decision.",
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
    sheet_missing: "There is nothing to check. Paste rows here, or choose an .xlsx file below.",
    sheet_twice:
      "Rows were pasted and a file was chosen; the file was not read. Clear the pasted rows and choose the file again, or send the pasted rows alone.",
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
    too_many_paper_lines: "There are more than 20 lines. Leave some out.",
    paper_line_too_long: "A line is longer than 400 characters. Shorten it.",
    line_too_long: "A line is longer than 200 characters. Shorten it.",
    source_too_long: "The clause is longer than 300 characters. Shorten it.",
    unit_not_found:
      "There is no unit “{value}” within your responsibility. Check its name and kind (commune, ward, township).",
    not_positive: "“{value}” does not fit. Write a number of 1 or more in digits.",
    too_often: "“{value}” is too large. Write a number from 1 to 20.",
    no_programme: "No programme is chosen. Choose at least one.",
    period_missing:
      "The length of a period is missing. Write the number of months, or choose another recurrence.",
    base_missing:
      "A day on which a period ends is missing. Write dd/mm/yyyy, or choose another recurrence.",
    term_missing: "No term is chosen. Choose the term it applies to.",
    decision_incomplete:
      "Number and date of the decision belong together. Fill this in, or leave both empty.",
    version_reversed: "“{value}” is before the first day. Check both days, or leave this empty.",
    not_a_capacity: "“{value}” is not a capacity. Write a number from 0 to 5000.",
    capacity_missing:
      "The capacity is missing. Write a number (0 takes nobody yet), or tick “unlimited”.",
    capacity_and_unlimited: "There is a number, and “unlimited” is ticked. Choose one of the two.",
    ends_before_start: "The last day “{value}” is before the first. Check both days.",
    valid_to_before_from:
      "The last day “{value}” is before the first day in force. Check both days.",
    decision_before_1945:
      "“{value}” is before 1945 and cannot be the date of the decision. Check the year.",
    starts_past: "“{value}” has passed. Write today or a later day.",
    deadline_past: "“{value}” has passed. Write today or a later day.",
    deadline_after_start: "“{value}” is after the first day. Write an earlier one.",
    deadline_after_end: "“{value}” is after the last day. Write an earlier one.",
    approval_before_nomination: "“{value}” is before the end of nomination. Check both days.",
    promotion_before_approval: "“{value}” is before the end of approval. Check both days.",
    not_offer_hours: "“{value}” does not fit. Write a number of hours from 1 to 720.",
    not_periods: "“{value}” does not fit a half-day. Write a number from 1 to 12.",
    not_a_time: "“{value}” is not a time. Write hours and minutes, for example 7:30 or 13h30.",
    time_ends_before_start: "The end “{value}” is not after the beginning. Check both times.",
    not_a_link: "“{value}” is not a link. Write it whole, beginning with https://.",
    not_a_code: "A code has only letters, digits, spaces, dots, hyphens and slashes.",
    not_days: "A line is not a date in the calendar. Write one dd/mm/yyyy a line.",
    no_weekday: "No weekday is chosen. Choose at least one.",
    no_half: "No part of the day is chosen. Choose at least one.",
    no_end: "Neither a number of half-days nor a last day is given. Give one of the two.",
    two_ends: "Both a number of half-days and a last day are given. Keep one.",
    until_before_from: "“{value}” is before the first day. Check both days.",
    paper_in_future: "{value} is still to come. Record only papers that have been issued.",
    level_missing: "A sending decision needs the level of management that decided.",
    level_not_asked: "Only a sending decision has a managing level. Leave this empty.",
    move_reason_missing: "The days of an announced course change. Say why; its people are told.",
    not_a_percent: "“{value}” is no such share. Write a number from 0 to 100.",
    mark_not_number:
      "“{value}” is not a mark. Write a number from 0 to 10, for example 7.5, or V for who did not come.",
    mark_too_high: "The mark “{value}” is over 10. Write 0 to 10.",
    mark_too_exact: "The mark “{value}” has more than one decimal. Write for example 7.5.",
    not_a_mark: "“{value}” is not a mark. Write from 0 to 10 with one decimal, for example 7.5.",
    band_not_higher: "It has to begin above the band before. Check the marks.",
    not_an_age: "“{value}” is no such age. Write a number from 15 to 80.",
    no_age: "There is no limit of age. Fill at least one field.",
    ages_reversed: "“{value}” is less than the age from which. Check both fields.",
    no_title: "No title is chosen. Choose at least one.",
    no_unit: "There is no unit. Name at least one, or choose a kind of unit.",
    letter_incomplete:
      "Number, date and signatory of a letter belong together. Fill in this field, or leave all three empty.",
    not_valid: "This is not right. Check it.",
  },
};
