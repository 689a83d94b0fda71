import { foldMarks, tidy } from "#app/kernel/vietnamese.ts";

/** A stamp of state secrecy; `text` is as found. */
export type Marking = { level: "confidential" | "secret" | "top_secret"; text: string };

/** Words before and after "mật" with which it is part of an ordinary word, or asks for the stamp instead of being one. */
const ordinaryBefore = new Set(["bí", "bảo", "cơ", "độ", "thân", "trí", "hiểm", "đường", "tuần"]);
const ordinaryAfter = new Set(["khẩu", "độ", "thiết", "mã", "ong", "vụ"]);

/** The marking that a text says: MẬT, TỐI MẬT, TUYỆT MẬT; never "bí mật nhà nước" or "mật khẩu". */
export function markingIn(text: string): Marking | null {
  const words = tidy(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    if (word.toLowerCase() !== "mật") continue;
    const before = words[index - 1]?.toLowerCase() ?? "";
    const after = words[index + 1]?.toLowerCase() ?? "";
    if (before === "tuyệt" || before === "tối") {
      const level = before === "tuyệt" ? "top_secret" : "secret";
      return { level, text: `${words[index - 1] ?? ""} ${word}` };
    }
    if (ordinaryBefore.has(before) || ordinaryAfter.has(after)) continue;
    return { level: "confidential", text: word };
  }
  return null;
}

/** The marking in a file's name, where people also write it without marks: "QH_TOI-MAT.xlsx", "danh-sach (mat).xlsx". */
export function markingInFileName(name: string): Marking | null {
  const marked = markingIn(name);
  if (marked !== null) return marked;
  const words = foldMarks(name.replace(/\.[a-z]+$/i, "")).match(/[a-z]+/g) ?? [];
  // why: with marks the name said something else, such as "Mặt trận"
  if (foldMarks(name) !== tidy(name).toLowerCase()) return null;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? "";
    const after = words[index + 1] ?? "";
    if (word !== "mat") continue;
    if (before === "tuyet") return { level: "top_secret", text: "tuyet mat" };
    if (before === "toi") return { level: "secret", text: "toi mat" };
    if (["bi", "bao", "co", "do", "gap", "ve"].includes(before)) continue;
    if (["tran", "khau", "do", "bang", "hang", "xa"].includes(after)) continue;
    return { level: "confidential", text: word };
  }
  return null;
}

/** The gravest marking of several texts. */
export function gravestMarking(markings: (Marking | null)[]): Marking | null {
  const order = ["top_secret", "secret", "confidential"];
  const found = markings.filter((marking) => marking !== null);
  return found.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))[0] ?? null;
}

/** Only a file declared confidential may bear the stamp of that level, and none a graver one (product 4.8). */
export function acceptsMarking(classification: string, { level }: Marking): boolean {
  return classification === "confidential" && level === "confidential";
}

/** The marking for which a file's name alone refuses it, whatever the file holds; null where it does not. */
export function refusedMarking(fileName: string, classification: string): Marking | null {
  const marking = markingInFileName(fileName);
  return marking === null || acceptsMarking(classification, marking) ? null : marking;
}
