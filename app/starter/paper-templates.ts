import type { PaperKind } from "#app/domain/courses/paper.ts";
import type { PaperWords } from "#app/domain/papers/paper-words.ts";

export type StarterTemplate = PaperWords & { kind: PaperKind };

/** All of it is recalled, and to be confirmed by papers that were really issued. */
export const templateSource = "Ghi theo hiểu biết chung; cần đối chiếu với văn bản đã ban hành";

const place = "Quảng Trị";

type Body = Omit<PaperWords, "code" | "bases" | "addressees" | "recipients" | "decider"> & {
  head: string;
  /** what stands in codes: BTCTU, TCT */
  short: string;
};

const committee: Body = {
  family: "party",
  issuer: "Ban Tổ chức",
  superior: "Tỉnh ủy Quảng Trị",
  place,
  head: "Trưởng Ban Tổ chức Tỉnh ủy",
  authority: "K/T Trưởng ban",
  signerPost: "Phó Trưởng ban",
  signerName: null,
  short: "BTCTU",
};

const school: Body = {
  family: "state",
  issuer: "Trường Chính trị Lê Duẩn",
  superior: "Tỉnh ủy Quảng Trị",
  place,
  head: "Hiệu trưởng Trường Chính trị Lê Duẩn",
  authority: "KT. Hiệu trưởng",
  signerPost: "Phó Hiệu trưởng",
  signerName: null,
  short: "TCT",
};

const bases: Record<PaperKind, string | null> = {
  call: null,
  opening: "Căn cứ kế hoạch đào tạo, bồi dưỡng cán bộ năm",
  sending:
    "Căn cứ quy định về phân cấp quản lý cán bộ\nCăn cứ kế hoạch đào tạo, bồi dưỡng cán bộ năm",
  summons: null,
  recognition:
    "Căn cứ quy chế đào tạo, bồi dưỡng\nCăn cứ kết quả điểm danh và bài thu hoạch của học viên",
};

const recipients: Record<PaperKind, string> = {
  call: "Như trên",
  opening: "Như Điều 3",
  sending: "Như Điều 3",
  summons: "Như trên",
  recognition: "Như Điều 3",
};

const kindsOf: [Body, readonly PaperKind[]][] = [
  [committee, ["call", "opening", "sending", "summons", "recognition"]],
  [school, ["call", "opening", "sending", "summons", "recognition"]],
];

/** What follows the number: of a Party letter CV/BTCTU, of a state letter TCT-ĐT, of decisions QĐ/BTCTU and QĐ-TCT. */
function codeOf({ family, short }: Body, kind: PaperKind): string {
  const isLetter = kind === "call" || kind === "summons";
  if (family === "party") return `${isLetter ? "CV" : "QĐ"}/${short}`;
  return isLetter ? `${short}-ĐT` : `QĐ-${short}`;
}

/** A template of each kind for the organisation committee (Party form) and for the school (state form). */
export const starterTemplates: StarterTemplate[] = kindsOf.flatMap(([body, kinds]) =>
  kinds.map((kind) => {
    const { head, short: _short, ...words } = body;
    const isLetter = kind === "call" || kind === "summons";
    const kept = words.family === "party" ? "Lưu Ban Tổ chức" : "Lưu: VT, ĐT";
    return {
      ...words,
      kind,
      code: codeOf(body, kind),
      decider: isLetter ? null : head,
      bases: bases[kind],
      addressees: isLetter ? "Các cơ quan, đơn vị có cán bộ tham gia lớp học" : null,
      recipients: `${recipients[kind]}\n${kept}`,
    };
  }),
);
