import { columnWords } from "./column-words.ts";
import { type ColumnKey, type FormKind, formKinds, isColumnOf } from "./columns.ts";
import { headerKey, headerKeys } from "./header-key.ts";
import { type Synonym, synonymsOf } from "./synonym.ts";

/** What a header says: the column, and the year of a rating column that names one. */
export type HeaderMatch = { key: ColumnKey; year: number | null; exact: boolean };

/** Answers what the texts above a column (outermost first) say it is; null where they are not known. */
export type HeaderMatcher = (path: readonly string[]) => HeaderMatch | null;

const exactWords = new Map(
  formKinds.map((kind) => [
    kind,
    new Map(
      Object.entries(columnWords[kind]).flatMap(([key, words]) =>
        words.map((word): [string, string] => [headerKey(word), key]),
      ),
    ),
  ]),
);

/** Words that decide where no list has the whole header; the first that fits. */
const tellingWords: Record<FormKind, [RegExp, ColumnKey][]> = {
  planning: telling([
    [/^họ .*(đệm|lót) .*tên/, "name"],
    [/^họ .*(đệm|lót)/, "familyName"],
    [/^họ .*tên/, "name"],
    [/(ngày|tháng|năm) .*sinh|^sinh /, "birth"],
    [/(đang|đã) .*quy hoạch|quy hoạch (hiện|cũ|trước|đang|đã)/, "currentPlanned"],
    [/(chức danh|chức vụ).*quy hoạch|quy hoạch.*(chức danh|chức vụ)|đề nghị quy hoạch/, "title"],
    [/nhiệm kỳ/, "term"],
    [/lý luận|llct/, "politicalTheory"],
    [/quản lý nhà nước|qlnn/, "stateManagement"],
    [/ngoại ngữ|tiếng anh/, "foreignLanguage"],
    [/tin học/, "informatics"],
    [/chuyên môn/, "degree"],
    [/(vào đảng|đảng viên|ngày).*chính thức/, "partyOfficial"],
    [/vào đảng|kết nạp/, "partyJoined"],
    [/^(chức vụ|chức danh).*(hiện|công tác|đơn vị|cơ quan)/, "post"],
    [/^(đơn vị|cơ quan|nơi) .*công tác/, "unit"],
    [/dân tộc/, "ethnicity"],
    [/tôn giáo/, "religion"],
    [/quê quán/, "hometown"],
  ]),
  "past-training": telling([
    [/^họ .*(đệm|lót) .*tên/, "name"],
    [/^họ .*(đệm|lót)/, "familyName"],
    [/^họ .*tên/, "name"],
    [/(ngày|tháng|năm) .*sinh|^sinh /, "birth"],
    [
      /(nội dung|tên|khóa|lớp|chương trình) .*(lớp|khóa|học|đào tạo|bồi dưỡng|chương trình)/,
      "programme",
    ],
    [/(cơ sở|nơi|đơn vị|trường) .*(đào tạo|học|cấp)/, "institution"],
    [/hình thức|loại hình/, "studyForm"],
    [/ngày .*(cấp|ký)/, "issuedOn"],
    [/^số .*(hiệu|bằng|chứng|sổ)/, "certificate"],
    [/xếp loại|kết quả/, "result"],
    [/văn bằng|chứng chỉ|chứng nhận/, "documentKind"],
    [/^từ (ngày|tháng|năm)|bắt đầu/, "from"],
    [/^đến (ngày|tháng|năm)|kết thúc/, "to"],
    [/đơn vị|cơ quan/, "unit"],
  ]),
};

/** why: headers are compared as keys, in which the tone of a syllable stands behind it */
function telling(rules: [RegExp, ColumnKey][]): [RegExp, ColumnKey][] {
  return rules.map(([pattern, key]) => {
    const source = pattern.source.replace(/\p{L}+/gu, (word) => headerKey(word));
    return [new RegExp(source), key];
  });
}

const votes = new RegExp(`(^| )(${["phiếu", "tín nhiệm"].map(headerKey).join("|")})( |$)`);
const rating = new RegExp(["xếp loại", "đánh giá"].map(headerKey).join("|"));
const yearOf = (key: string): number | null => {
  const year = /(?:^| )((?:19|20)\d\d)(?: |$)/.exec(key)?.[1];
  return year === undefined ? null : Number(year);
};

/** A matcher for one form; words that an administrator added come first. */
export function headerMatcher(kind: FormKind, synonyms: readonly Synonym[]): HeaderMatcher {
  const added = synonymsOf(synonyms, "header", kind);
  const known = exactWords.get(kind) ?? new Map<string, string>();
  const cache = new Map<string, HeaderMatch | null>();

  function exact(text: string): ColumnKey | null {
    for (const key of headerKeys(text)) {
      const found = added.get(key) ?? known.get(key);
      if (found !== undefined && isColumnOf(kind, found)) return found;
    }
    return null;
  }

  function guess(text: string): ColumnKey | null {
    const key = headerKeys(text).at(-1) ?? "";
    return tellingWords[kind].find(([pattern]) => pattern.test(key))?.[1] ?? null;
  }

  function ratingColumn(path: readonly string[]): HeaderMatch | null {
    const keys = path.map(headerKey);
    const leaf = keys.at(-1) ?? "";
    const isYear = /^(năm )?(19|20)\d\d$/.test(leaf);
    if (!isYear && !keys.some((key) => rating.test(key))) return null;
    const year =
      keys
        .toReversed()
        .map(yearOf)
        .find((found) => found !== null) ?? null;
    return { key: "rating", year, exact: true };
  }

  function find(path: readonly string[]): HeaderMatch | null {
    const leaf = path.at(-1) ?? "";
    const joined = path.join(" ");
    // why: whichever group reaches over it, a column of reasons is never read
    if (exact(leaf) === "reason") return match("reason", true);
    if (path.some((text) => votes.test(headerKey(text)))) return match("votes", true);
    if (kind === "planning") {
      const found = ratingColumn(path);
      if (found !== null) return found;
    }
    const certain = exact(joined) ?? exact(path.slice(-2).join(" ")) ?? exact(leaf);
    if (certain !== null) return match(certain, true);
    const likely = guess(leaf) ?? guess(joined);
    return likely === null ? null : match(likely, false);
  }

  return (path) => {
    const id = path.join("\n");
    const before = cache.get(id);
    if (before !== undefined) return before;
    const found = find(path);
    cache.set(id, found);
    return found;
  };
}

function match(key: ColumnKey, exact: boolean): HeaderMatch {
  return { key, year: null, exact };
}
