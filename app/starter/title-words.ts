/** Words that titles are made of, in full and as files shorten them. */
export const secretary = ["Bí thư", "BT"];
export const deputySecretary = ["Phó Bí thư", "PBT", "Phó BT"];
export const permanentDeputySecretary = [
  "Phó Bí thư Thường trực",
  "Phó Bí thư TT",
  "PBT Thường trực",
  "PBTTT",
  "PBT TT",
];
export const standingMember = ["Ủy viên Ban Thường vụ", "Ủy viên BTV", "UV BTV", "UVBTV"];
export const committeeMember = ["Ủy viên Ban Chấp hành", "Ủy viên BCH", "UV BCH", "UVBCH"];
export const chair = ["Chủ tịch", "CT"];
export const deputyChair = ["Phó Chủ tịch", "PCT", "Phó CT"];
export const council = ["HĐND", "Hội đồng nhân dân"];
export const peoplesCommittee = ["UBND", "Ủy ban nhân dân"];
export const front = [
  "Ủy ban MTTQ Việt Nam",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Ủy ban Mặt trận Tổ quốc",
  "Ủy ban MTTQ",
  "Ủy ban MTTQVN",
  "UBMTTQ Việt Nam",
  "UBMTTQVN",
  "UBMTTQ",
  "UBMT",
  "Mặt trận Tổ quốc Việt Nam",
  "Mặt trận Tổ quốc",
  "MTTQ Việt Nam",
  "MTTQVN",
  "MTTQ",
  "Mặt trận",
  "MT",
];
export const inspectionHead = ["Chủ nhiệm Ủy ban Kiểm tra", "Chủ nhiệm UBKT", "CN UBKT", "CNUBKT"];

/** Every way of putting one text of each list after the other. */
export function joined(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (starts, ends) => starts.flatMap((start) => ends.map((end) => `${start} ${end}`.trim())),
    [""],
  );
}
