import type { Messages } from "#app/i18n/messages.ts";
import type { form as source } from "#app/i18n/vi/form.ts";

export const form: Messages<typeof source> = {
  summary: "{count} entries need a correction. What you typed is kept.",
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
    not_a_user_name: "A user name has 3 to 60 lower-case letters without marks, digits, dots and hyphens.",
    not_a_phone: "A telephone number has 8 to 20 digits, spaces and +.",
    not_valid: "This is not right. Check it.",
  },
};
