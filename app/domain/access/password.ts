/** Least and most characters of a password (ASVS 2.1: long, without rules of composition). */
export const passwordLength = { min: 12, max: 128 };

export type PasswordRefusal =
  | "password_too_short"
  | "password_too_long"
  | "password_contains_name"
  | "password_common";

const common = [
  "password",
  "matkhau",
  "quantri",
  "admin",
  "123456",
  "qwerty",
  "abc123",
  "canbo",
  "tochuc",
];

/** Whether a new password may be used; null when it may. */
export function passwordRefusal(password: string, userName: string): PasswordRefusal | null {
  const text = password.normalize("NFC");
  if (text.length < passwordLength.min) return "password_too_short";
  if (text.length > passwordLength.max) return "password_too_long";
  const plain = text.toLowerCase();
  if (userName.length >= 3 && plain.includes(userName.toLowerCase()))
    return "password_contains_name";
  const rest = common
    .reduce((left, word) => left.replaceAll(word, ""), plain)
    .replace(/[\d\W_]/g, "");
  if (rest.length < 4 || new Set(plain).size < 5) return "password_common";
  return null;
}
