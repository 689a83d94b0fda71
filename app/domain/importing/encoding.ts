/**
 * Letters and signs that TCVN3 and VNI fonts put in the places of Vietnamese letters, and that Vietnamese
 * itself never writes beside a letter.
 */
const strange = "¡¢£¤¥¦§¨©ª¬\u00ad®µ¶·¸¹»¼½¾ÆÇËÎÏÐÑÖØÜÞßäåæçëîïñöøûüþÿ×÷";

const besideLetter = new RegExp(`\\p{L}[${strange}]|[${strange}«]\\p{L}|\\p{L}«\\p{L}`, "u");

/** TCVN3 keeps a few codes that are capitals in Unicode: "NguyÔn". */
const capitalWithin = /[a-z][ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]/;

/** VNI writes a mark as a second letter: "Nguyeãn Vaên", "Leâ Huøng". */
const markAsLetter = /[ae][àáâãèéêìíòóôõùúý]|[oô][ùâ]|ôõ|[uy][ùõ]/i;

/**
 * True for text in an old Vietnamese encoding (TCVN3 with .VnTime, VNI-Times) that was not converted to Unicode.
 * A lone Ð at the beginning of a word is the Đ of some keyboards, quotation marks « » are quotation marks.
 */
export function isLegacyEncoded(typed: string): boolean {
  const text = typed
    .normalize("NFC")
    .replace(/(?<!\p{L})[Ðð](?=\p{L})/gu, "Đ")
    .replace(/»(?!\p{L})|(?<!\p{L})«/gu, " ");
  return besideLetter.test(text) || capitalWithin.test(text) || markAsLetter.test(text);
}
