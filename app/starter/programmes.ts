import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { recalled } from "./plan.ts";
import { joined } from "./title-words.ts";

export type StarterProgramme = {
  code: string;
  shortCode: string;
  name: string;
  /** what completing it gives; null = counts as the programme itself */
  gives: { dimension: LevelDimension; level: string } | null;
  subject: Subject;
  disclosesPlanning: boolean;
  source: string;
  toConfirm: boolean;
  /** how files write it, beside its name and short code */
  forms: readonly string[];
};

const theory = ["lý luận chính trị", "lý luận chính trị - hành chính", "LLCT", "LLCT-HC"];
const defenceKnowledge = [
  "Bồi dưỡng kiến thức quốc phòng và an ninh",
  "Bồi dưỡng kiến thức quốc phòng, an ninh",
  "Bồi dưỡng kiến thức quốc phòng - an ninh",
  "Bồi dưỡng kiến thức quốc phòng an ninh",
  "Bồi dưỡng kiến thức QP-AN",
  "Bồi dưỡng kiến thức QPAN",
  "Bồi dưỡng kiến thức QP&AN",
  "Bồi dưỡng QP-AN",
  "Bồi dưỡng QPAN",
  "BDKT QP-AN",
  "BDKT QPAN",
  "BD QPAN",
  "Kiến thức quốc phòng và an ninh",
  "Kiến thức quốc phòng, an ninh",
  "Quốc phòng và an ninh",
  "Quốc phòng, an ninh",
  "Quốc phòng - an ninh",
  "QP-AN",
  "QPAN",
];
const groups = ["I", "II", "III", "IV"];

function politicalTheory(
  level: "elementary" | "intermediate" | "advanced",
  [word, short]: [string, string],
  source: string,
): StarterProgramme {
  return {
    code: `political-theory-${level}`,
    shortCode: `LLCT-${short}`,
    name: `${word} lý luận chính trị`,
    gives: { dimension: "political_theory", level },
    subject: "political_theory",
    disclosesPlanning: false,
    source,
    toConfirm: true,
    forms: [
      ...joined([word, `Đào tạo ${word}`, short, `Lớp ${word}`], theory),
      ...joined(["Lý luận chính trị", "LLCT"], [word, short]),
    ],
  };
}

function stateManagement(
  level: "officer" | "principal" | "senior",
  [rank, short]: [string, string],
): StarterProgramme {
  const courses = [
    "Bồi dưỡng",
    "BD",
    "Bồi dưỡng QLNN",
    "Bồi dưỡng quản lý nhà nước",
    "Bồi dưỡng kiến thức quản lý nhà nước",
    "Bồi dưỡng kiến thức, kỹ năng quản lý nhà nước",
    "Quản lý nhà nước",
    "QLNN",
  ];
  return {
    code: `state-management-${level}`,
    shortCode: `QLNN-${short}`,
    name: `Bồi dưỡng ngạch ${rank}`,
    gives: { dimension: "state_management", level },
    subject: "state_management",
    disclosesPlanning: false,
    source: recalled,
    toConfirm: true,
    forms: [
      ...joined(courses, ["", "ngạch", "chương trình"], [rank, short]),
      ...joined(courses.slice(2), ["đối với công chức ngạch"], [rank]),
    ],
  };
}

function defence(group: number): StarterProgramme {
  const numbers = [String(group), groups[group - 1] ?? ""];
  return {
    code: `defence-${group}`,
    shortCode: `QPAN-${group}`,
    name: `Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng ${group}`,
    gives: null,
    subject: "defence_security",
    disclosesPlanning: false,
    source: recalled,
    toConfirm: true,
    forms: joined(
      defenceKnowledge,
      ["đối tượng", "cho đối tượng", "ĐT", "(đối tượng"],
      numbers,
    ).map((text) => (text.includes("(") ? `${text})` : text)),
  };
}

const regulation350 = "Quy định 350-QĐ/TW ngày 29/8/2025";

/** The kinds of course that the province's people complete, with the words of past lists. */
export const starterProgrammes: readonly StarterProgramme[] = [
  politicalTheory("elementary", ["Sơ cấp", "SC"], recalled),
  politicalTheory("intermediate", ["Trung cấp", "TC"], regulation350),
  politicalTheory("advanced", ["Cao cấp", "CC"], regulation350),
  stateManagement("officer", ["chuyên viên", "CV"]),
  stateManagement("principal", ["chuyên viên chính", "CVC"]),
  stateManagement("senior", ["chuyên viên cao cấp", "CVCC"]),
  defence(1),
  defence(2),
  defence(3),
  defence(4),
  {
    code: "knowledge-update",
    shortCode: "CNKT",
    name: "Cập nhật kiến thức cho cấp ủy viên",
    gives: null,
    subject: "knowledge_update",
    disclosesPlanning: false,
    source: "Quy định 145-QĐ/TW ngày 10/5/2024",
    toConfirm: false,
    forms: [
      ...joined(
        [
          "Cập nhật kiến thức",
          "Cập nhật kiến thức, kỹ năng",
          "Bồi dưỡng, cập nhật kiến thức",
          "Bồi dưỡng cập nhật kiến thức",
          "Bồi dưỡng, cập nhật kiến thức, kỹ năng",
          "BD, cập nhật kiến thức",
          "BD CNKT",
          "CNKT",
        ],
        ["", "cho cấp ủy viên", "cho cấp ủy viên các cấp", "cho cấp ủy", "cho cán bộ"],
      ),
      "Bồi dưỡng, cập nhật kiến thức cho cán bộ lãnh đạo, quản lý",
      "Cập nhật kiến thức cho cán bộ lãnh đạo, quản lý",
      "Cập nhật kiến thức theo Quy định 145",
    ],
  },
  {
    code: "reserve",
    shortCode: "DN",
    name: "Bồi dưỡng dự nguồn",
    gives: null,
    subject: "reserve",
    disclosesPlanning: true,
    source: recalled,
    toConfirm: true,
    forms: [
      ...joined(
        ["Bồi dưỡng dự nguồn", "Bồi dưỡng cán bộ dự nguồn", "Dự nguồn", "BD dự nguồn"],
        ["", "cấp ủy", "cán bộ cấp ủy", "bí thư đảng ủy cấp xã", "chức danh chủ chốt"],
      ),
      "Bồi dưỡng nguồn quy hoạch",
      "Bồi dưỡng cán bộ nguồn",
      "Bồi dưỡng cán bộ quy hoạch",
    ],
  },
  {
    code: "commune-skills",
    shortCode: "KN-XA",
    name: "Bồi dưỡng kỹ năng lãnh đạo, quản lý cấp xã",
    gives: null,
    subject: "skills",
    disclosesPlanning: false,
    source: "Quyết định 700/QĐ-TTg ngày 20/4/2026",
    toConfirm: true,
    forms: [
      "Bồi dưỡng kỹ năng cho lãnh đạo, quản lý cấp xã",
      "Bồi dưỡng lãnh đạo, quản lý cấp xã",
      "Kỹ năng lãnh đạo, quản lý cấp xã",
    ],
  },
  leadership("department", ["cấp sở", "SO"]),
  leadership("division", ["cấp phòng", "PHONG"]),
  partTimeTheory("intermediate", ["Trung cấp", "TC"]),
  partTimeTheory("advanced", ["Cao cấp", "CC"]),
  {
    code: "commune-staff",
    shortCode: "BD-XA",
    name: "Bồi dưỡng cán bộ, công chức cấp xã",
    gives: null,
    subject: "skills",
    disclosesPlanning: false,
    source: "Quyết định 700/QĐ-TTg ngày 20/4/2026",
    toConfirm: true,
    forms: [
      "Bồi dưỡng kiến thức cho cán bộ, công chức cấp xã",
      "Bồi dưỡng kiến thức, kỹ năng cho cán bộ, công chức cấp xã",
      "Bồi dưỡng CBCC cấp xã",
      "BD CBCC cấp xã",
    ],
  },
  {
    code: "political-centre",
    shortCode: "TTCT",
    name: "Bồi dưỡng tại trung tâm chính trị cấp xã",
    gives: null,
    subject: "skills",
    disclosesPlanning: false,
    source: "Quy chế 1147-QĐ/BTGDVTW ngày 01/12/2025",
    toConfirm: true,
    forms: [
      "Bồi dưỡng nhận thức về Đảng",
      "Bồi dưỡng đảng viên mới",
      "Bồi dưỡng nghiệp vụ công tác Đảng",
      "Bồi dưỡng bí thư chi bộ, cấp ủy viên cơ sở",
      "Bồi dưỡng nghiệp vụ tuyên giáo, dân vận",
      "Bồi dưỡng chuyên đề tại trung tâm chính trị",
    ],
  },
  {
    code: "postgraduate",
    shortCode: "SĐH",
    name: "Đào tạo sau đại học",
    // why: who lacks a lower degree does not come to it by this course
    gives: null,
    subject: "degree",
    disclosesPlanning: false,
    source: "Nghị định 171/2025/NĐ-CP ngày 30/6/2025",
    toConfirm: true,
    forms: ["Cử đi đào tạo sau đại học", "Đào tạo thạc sĩ", "Đào tạo tiến sĩ"],
  },
];

/** Held beside the work, over a longer time; people of a certain age only are sent to it. */
function partTimeTheory(
  level: "intermediate" | "advanced",
  [word, short]: [string, string],
): StarterProgramme {
  return {
    code: `political-theory-${level}-part-time`,
    shortCode: `LLCT-${short}-KTT`,
    name: `${word} lý luận chính trị, khóa học không tập trung`,
    gives: { dimension: "political_theory", level },
    subject: "political_theory",
    disclosesPlanning: false,
    source: regulation350,
    toConfirm: true,
    // why: lists of past training write the form beside the course, which is one course for them
    forms: [],
  };
}

function leadership(
  level: "department" | "division",
  [word, short]: [string, string],
): StarterProgramme {
  return {
    code: `${level}-leadership`,
    shortCode: `LDQL-${short}`,
    name: `Bồi dưỡng lãnh đạo, quản lý ${word}`,
    gives: null,
    subject: "leadership",
    disclosesPlanning: false,
    source: "Nghị định 171/2025/NĐ-CP ngày 30/6/2025",
    toConfirm: true,
    forms: joined(
      [
        "Bồi dưỡng lãnh đạo quản lý",
        "Bồi dưỡng LĐQL",
        "Lãnh đạo, quản lý",
        "LĐQL",
        "Bồi dưỡng đối với lãnh đạo, quản lý",
        "Bồi dưỡng kiến thức, kỹ năng lãnh đạo, quản lý",
      ],
      [word, `${word} và tương đương`],
    ),
  };
}
