import type { Messages } from "#app/i18n/messages.ts";
import type { shell as source } from "#app/i18n/vi/shell.ts";

export const shell: Messages<typeof source> = {
  skip: "Skip to the main content",
  navigation: "Main navigation",
  menu: "Menu",
  nav: {
    people: "Cadres",
    imports: "Imports",
    planning: "Planning",
    units: "Organisation",
    accounts: "Accounts",
    me: "My record",
    account: "My account",
  },
  language: "Language",
  languageName: { vi: "Tiếng Việt", en: "English" },
  theme: "Appearance",
  themeName: { system: "As the system", light: "Light", dark: "Dark" },
  closeNotice: "Close the notice",
  signOut: "Sign out",
  workingAs: "Working as: {role}, {unit}",
  switchRole: "Switch role",
  error: {
    notFound: {
      title: "Not found",
      body: "This page was not found, or it is outside what you are responsible for.",
      publicBody: "This page was not found. Check the address.",
      advice:
        "It may have moved to a successor unit or been merged into another record. Try a search by name.",
      home: "To the home page",
    },
    forbidden: {
      title: "This cannot be done",
      body: "Your present role may not do this. Switch role, or ask somebody who may.",
    },
    crossSite: {
      title: "Request not accepted",
      body: "The request came from another site and was not carried out. Open the page in this portal and send it again.",
    },
    badRequest: {
      title: "Request not readable",
      body: "The request was not in the right form. Open the page again and retry.",
    },
    tooLarge: {
      title: "Too much was sent",
      body: "What was sent is over the limit. Shorten it and send it again.",
    },
    unexpected: {
      title: "Something went wrong",
      body: "Something went wrong. What you typed is kept. Reference: {reference}",
      advice:
        "Go back to continue. If it happens again, give the reference to your system administrator.",
    },
    stale:
      "{name} changed this entry at {time}. Look at the change and save again; what you typed is still here.",
    staleRecord: "On record",
    staleTyped: "You typed",
  },
};
