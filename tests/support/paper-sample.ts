import type { PaperKind } from "#app/domain/courses/paper.ts";
import type { PaperFamily, PaperWords } from "#app/domain/papers/paper-words.ts";
import type { AnnexPerson, PaperFacts } from "#app/routes/papers/paper-facts.ts";

const partyWords: PaperWords = {
  family: "party",
  issuer: "Ban Tổ chức",
  superior: "Tỉnh ủy Quảng Trị",
  code: "QĐ/BTCTU",
  place: "Quảng Trị",
  decider: "Trưởng Ban Tổ chức Tỉnh ủy",
  authority: "K/T Trưởng ban",
  signerPost: "Phó Trưởng ban",
  signerName: null,
  bases: "Căn cứ quy định về phân cấp quản lý cán bộ\nCăn cứ kế hoạch đào tạo năm 2026;",
  addressees: "Các sở, ban, ngành cấp tỉnh\nĐảng ủy các xã, phường",
  recipients: "Như Điều 3\nThường trực Tỉnh ủy (để báo cáo)\nLưu Ban Tổ chức",
};

const stateWords: PaperWords = {
  ...partyWords,
  family: "state",
  issuer: "Trường Chính trị Lê Duẩn",
  code: "QĐ-TCT",
  decider: "Hiệu trưởng Trường Chính trị Lê Duẩn",
  authority: "KT. Hiệu trưởng",
  signerPost: "Phó Hiệu trưởng",
  signerName: "Nguyễn Văn Hiệu",
  addressees: "Các cơ quan, đơn vị có cán bộ tham gia lớp học",
  recipients: "Như Điều 3\nLưu: VT, ĐT",
};

const names = [
  // why: typed as letters and marks apart, as some keyboards do
  ["Nguyễn Thị Diệu Hường".normalize("NFD"), "1985-03-07"],
  ["Trần <Văn> & 'Bình'", "1979-11"],
  ["Hoàng Thị Ngọc Ánh Nguyệt", "1990"],
] as const;

/** People of a list: some with names that are hard on a file, then as many as are wanted. */
export const samplePeople = (count: number): AnnexPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const [fullName, birthDate] = names[index] ?? [`Lê Văn Mẫu ${index}`, "1982-06-15"];
    return {
      fullName,
      birthDate,
      place: "Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân, Đảng ủy xã Lệ Thủy",
    };
  });

type Wanted = Partial<PaperFacts> & { count?: number };

/** A paper of a course that is not recorded. */
export function samplePaper(
  kind: PaperKind,
  family: PaperFamily,
  { count = 3, ...own }: Wanted = {},
): PaperFacts {
  const people = samplePeople(count);
  const words = family === "party" ? partyWords : stateWords;
  const code = { party: "CV/BTCTU", state: "TCT-ĐT" }[family];
  const isLetter = kind === "call" || kind === "summons";
  return {
    kind,
    words: isLetter ? { ...words, code } : words,
    level: null,
    recorded: null,
    course: {
      code: "QPAN-3-2026-01",
      name: "Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3",
      hostName: "Trường Chính trị Lê Duẩn",
      place: "Hội trường A & B <tầng 2>",
      startsOn: "2026-05-25",
      endsOn: "2026-06-12",
      capacity: 60,
      nominationEndsOn: "2026-05-10",
      opens: { day: "2026-05-25", time: "07:30" },
    },
    opening: null,
    people: kind === "sending" || kind === "summons" ? people : [],
    results:
      kind === "recognition"
        ? people.map((person, index) => ({
            ...person,
            periods: "40/44",
            mark: index === 2 ? "4,8" : "8,5",
            band: index === 2 ? "" : "Giỏi",
            result: index === 2 ? "Không đạt" : "Đạt",
          }))
        : [],
    completed: { total: count - 1, bands: [{ band: "very_good", n: count - 1 }] },
    demoData: false,
    ...own,
  };
}
