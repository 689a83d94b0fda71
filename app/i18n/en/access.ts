import type { Messages } from "#app/i18n/messages.ts";
import type { access as source } from "#app/i18n/vi/access.ts";

export const access: Messages<typeof source> = {
  signIn: {
    title: "Sign in to the cadre training portal",
    lead: "For cadres, trainees and those who work on organisation and training in the province.",
    user: "User name or e-mail",
    password: "Password",
    submit: "Sign in",
    expired: "Your session has ended. Sign in again to go on; what you typed is kept.",
    lost: "The browser no longer holds a session, so what you sent was not saved. Sign in to go back to the page and type it again.",
    forgotten:
      "Forgotten password: ask your system administrator for a one-time link to set a new one.",
    refusal: {
      wrong:
        "The user name or password is not right. Check Caps Lock and the Vietnamese keyboard, then try again.",
      locked:
        "This account is locked until {time} after several wrong attempts. If urgent, contact your system administrator.",
    },
    signedOut: "You are signed out.",
  },
  account: {
    title: "My account",
    lead: "How you sign in, your roles, and where you are signed in.",
    userName: "User name",
    email: "E-mail",
    name: "Full name",
    changePassword: "Change password",
    roles: "Your roles",
    noGrant: "This account has no role. Contact the system administrator.",
    noGrantSince:
      "This account has no role, or its role ended on {date}. Contact the system administrator.",
    unit: "Unit",
    role: "Role",
    working: "In use",
    switchTo: "Switch to this role",
    switched: "Working as: {role}, {unit}",
    sessions: "Where you are signed in",
    thisDevice: "This device",
    device: "Device, browser",
    address: "Network address",
    since: "Signed in",
    lastSeen: "Last used",
    act: "Action",
    revoke: "Sign that device out",
    revokeTitle: "Sign another device out",
    revokeLead: "{device}, network address {address}, signed in at {time}",
    revokeWhat: "The session on that device ends at once. To go on there, sign in again.",
    revoked: "The device was signed out.",
  },
  password: {
    title: "Change password",
    first: "This is your first sign-in. Please set a new password of at least {n} characters.",
    current: "Present password",
    next: "New password",
    repeat: "New password again",
    help: "At least {n} characters. A long sentence you remember is better than a difficult word.",
    submit: "Set the new password",
    changed: "The password was changed. Other devices were signed out.",
    refusal: {
      wrong_password: "The present password is not right. Enter it again.",
      password_locked:
        "The present password was wrong several times. Wait a few minutes and try again.",
      password_too_short: "The new password is too short. Make it longer.",
      password_too_long: "The new password is too long. Shorten it.",
      password_contains_name: "The new password contains the user name. Choose another.",
      password_common: "The new password is easy to guess. Add words or use another sentence.",
      password_same: "The new password is the present one. Choose another.",
      passwords_differ: "The two entries of the new password differ. Enter both again.",
    },
  },
  invitation: {
    title: "Activate the account",
    recoveryTitle: "Set a new password",
    firstAdminTitle: "Create the first administrator",
    lead: "Set a password for the account {userName} ({name}). This link works once.",
    firstAdminLead: "This link works once. The account becomes system administrator at {unit}.",
    userName: "User name",
    userNameHelp: "Lower-case letters without marks, digits, dots, hyphens",
    name: "Full name",
    submit: "Set the password and sign in",
    done: "The account is active.",
    gone: "This link no longer works",
    goneBody:
      "The link was used, has expired or was revoked. Ask your system administrator for a new one.",
    refusal: {
      user_name_taken: "This user name is taken. Choose another.",
      invitation_gone:
        "The link was used, has expired or was revoked. Contact your system administrator.",
    },
  },
};
