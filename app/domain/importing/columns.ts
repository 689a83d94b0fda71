/** The two forms that can be imported. */
export const formKinds = ["planning", "past-training"] as const;
export type FormKind = (typeof formKinds)[number];

/** What the columns of the forms state. */
export type ColumnKey =
  | "order"
  | "name"
  | "familyName"
  | "givenName"
  | "birthMale"
  | "birthFemale"
  | "birth"
  | "gender"
  | "ethnicity"
  | "religion"
  | "hometown"
  | "partyJoined"
  | "partyOfficial"
  | "degree"
  | "politicalTheory"
  | "stateManagement"
  | "foreignLanguage"
  | "informatics"
  | "post"
  | "unit"
  | "currentPlanned"
  | "title"
  | "term"
  | "programme"
  | "institution"
  | "from"
  | "to"
  | "period"
  | "studyForm"
  | "documentKind"
  | "certificate"
  | "issuedOn"
  | "result"
  | "votes"
  | "rating"
  | "note"
  | "reason";

/** What people write above columns. */
export type ColumnWords = Partial<Record<ColumnKey, string[]>>;

type Form = {
  /** the form's own word for each column, in the form's order: reasons are told in this order */
  columns: Partial<Record<ColumnKey, string>>;
  /** one of each group must be there */
  needed: ColumnKey[][];
};

const nameColumns = {
  order: "STT",
  name: "Họ và tên",
  familyName: "Họ và tên",
  givenName: "Họ và tên",
} as const;

export const forms: Record<FormKind, Form> = {
  planning: {
    columns: {
      ...nameColumns,
      birth: "Ngày, tháng, năm sinh",
      birthMale: "Nam",
      birthFemale: "Nữ",
      gender: "Giới tính",
      ethnicity: "Dân tộc",
      religion: "Tôn giáo",
      hometown: "Quê quán",
      partyJoined: "Dự bị",
      partyOfficial: "Chính thức",
      degree: "Chuyên môn",
      politicalTheory: "Lý luận chính trị",
      stateManagement: "QLNN",
      foreignLanguage: "Ngoại ngữ",
      informatics: "Tin học",
      post: "Chức vụ, đơn vị công tác hiện nay",
      unit: "Đơn vị công tác",
      currentPlanned: "Chức danh đang quy hoạch",
      title: "Chức danh quy hoạch",
      term: "Nhiệm kỳ",
      votes: "Kết quả phiếu",
      rating: "Xếp loại",
      note: "Ghi chú",
      reason: "Lý do",
    },
    needed: [["name", "givenName"], ["birth", "birthMale", "birthFemale"], ["title"], ["term"]],
  },
  "past-training": {
    columns: {
      ...nameColumns,
      birth: "Ngày sinh",
      birthMale: "Nam",
      birthFemale: "Nữ",
      gender: "Giới tính",
      post: "Chức vụ",
      unit: "Đơn vị",
      programme: "Nội dung lớp",
      institution: "Cơ sở đào tạo",
      period: "Thời gian",
      from: "Từ",
      to: "Đến",
      studyForm: "Hình thức",
      documentKind: "Văn bằng, chứng chỉ",
      certificate: "Số hiệu",
      issuedOn: "Ngày cấp",
      result: "Xếp loại",
      votes: "Kết quả phiếu",
      note: "Ghi chú",
      reason: "Lý do",
    },
    needed: [["name", "givenName"], ["birth", "birthMale", "birthFemale"], ["programme"]],
  },
};

/** The form's own word for a column. */
export function columnWord(kind: FormKind, key: ColumnKey): string {
  return forms[kind].columns[key] ?? key;
}

/** Place in the form of the column with this word of the form, from 0. */
export function columnOrder(kind: FormKind, word: string): number {
  return Object.values(forms[kind].columns).indexOf(word);
}

export function isColumnOf(kind: FormKind, key: string): key is ColumnKey {
  return key in forms[kind].columns;
}

/** The words of the needed columns that are not among the found ones. */
export function missingColumns(kind: FormKind, found: ReadonlySet<ColumnKey>): string[] {
  return forms[kind].needed
    .filter((group) => !group.some((key) => found.has(key)))
    .map((group) => columnWord(kind, group[0] ?? "name"));
}

/** The words of all columns that a file must have. */
export function neededColumns(kind: FormKind): string[] {
  return missingColumns(kind, new Set());
}
