import type { Random } from "./random.ts";

export type Gender = "male" | "female";

const families = [
  ["Nguyễn", 34],
  ["Trần", 12],
  ["Lê", 11],
  ["Phạm", 6],
  ["Hoàng", 6],
  ["Phan", 5],
  ["Võ", 4],
  ["Đặng", 3],
  ["Bùi", 3],
  ["Đỗ", 2],
  ["Hồ", 2],
  ["Ngô", 2],
  ["Dương", 2],
  ["Trương", 2],
  ["Mai", 2],
  ["Cao", 2],
  ["Đinh", 2],
  ["Hà", 1],
  ["Đoàn", 1],
  ["Lý", 1],
  ["Thái", 1],
  ["Lương", 1],
  ["Nghiêm", 1],
  ["Châu", 1],
] as const;

const middles = {
  male: [
    ["Văn", 30],
    ["Xuân", 8],
    ["Quang", 7],
    ["Minh", 7],
    ["Đức", 6],
    ["Hữu", 6],
    ["Ngọc", 5],
    ["Thanh", 5],
    ["Công", 4],
    ["Đình", 4],
    ["Viết", 3],
    ["Trọng", 3],
    ["Bá", 2],
    ["Thế", 2],
    ["Mạnh", 2],
    ["Quốc", 2],
    ["Anh", 2],
    ["Hồng", 1],
    ["Duy", 1],
  ],
  female: [
    ["Thị", 40],
    ["Thị Thu", 8],
    ["Thị Thanh", 7],
    ["Thị Hồng", 6],
    ["Thị Ngọc", 6],
    ["Thị Kim", 5],
    ["Thị Mỹ", 5],
    ["Thị Minh", 4],
    ["Thị Bích", 3],
    ["Thị Lệ", 3],
    ["Ngọc", 3],
    ["Thanh", 3],
    ["Thu", 2],
    ["Diệu", 2],
    ["Khánh", 1],
    ["Hoài", 2],
  ],
} as const;

/** Names that many people share: together about a third of all. */
const frequentGiven = {
  male: ["Hùng", "Dũng", "Tuấn", "Hải", "Sơn", "Thành"],
  female: ["Hà", "Thủy", "Hương", "Lan", "Hằng", "Nga"],
} as const;
const shareOfFrequent = 0.34;

const otherGiven = {
  male:
    "An Anh Bảo Bắc Bình Cảnh Chiến Chung Chương Công Cương Danh Duy Dương Đại Đạt Đăng Điền Định Đoàn Đô Đông " +
    "Đức Giang Hạnh Hào Hậu Hiếu Hiển Hiệp Hòa Hoàn Hoàng Huân Huấn Hưng Huy Huynh Khánh Khoa Khương Kiên Kỳ " +
    "Lam Lâm Lân Lập Lĩnh Linh Long Lộc Lợi Luân Lực Lương Lưu Mạnh Minh Nam Nghĩa Ngọc Nguyên Nhân Nhật Ninh " +
    "Phát Phi Phong Phú Phúc Phước Phương Quân Quang Quốc Quý Quyền Quyết Sáng Sỹ Tài Tâm Tân Tấn Tạo Thái Thanh " +
    "Thạch Thắng Thịnh Thiện Thông Thuận Thụy Tiến Tình Toàn Tín Trí Trình Trung Trường Tú Tùng Tường Viễn Việt " +
    "Vinh Vĩnh Vũ Vượng Vỹ Xuân",
  female:
    "An Anh Ánh Bích Châu Chi Diễm Diệu Dung Duyên Đào Giang Hạnh Hảo Hậu Hiền Hoa Hòa Hoài Hồng Huế Huệ Huyền " +
    "Khánh Kiều Lài Lệ Liên Liễu Linh Loan Luyến Ly Mai Mận Minh Mơ My Ngà Ngân Ngọc Nguyệt Nhàn Nhi Nhung Như " +
    "Oanh Phượng Phương Quyên Quỳnh Sương Tâm Thanh Thảo Thắm Thoa Thơ Thu Thúy Thùy Thương Tình Trà Trâm Trang " +
    "Trinh Tú Tuyết Uyên Vân Xuân Yến",
};
const otherGivenLists = {
  male: otherGiven.male.split(" "),
  female: otherGiven.female.split(" "),
};

/** Full names that the generator could hit and that are known as somebody's: nobody invented bears them. */
const neverUsed = new Set([
  "Lê Ngọc Quang",
  "Lê Quang Tùng",
  "Nguyễn Văn Phương",
  "Trần Phong",
  "Võ Văn Hưng",
  "Hoàng Nam",
  "Lê Đức Tiến",
  "Hoàng Xuân Tân",
  "Phạm Đức Tiến",
  "Đoàn Ngọc Lâm",
  "Nguyễn Xuân Phúc",
  "Nguyễn Văn Linh",
  "Phạm Văn Đồng",
  "Nguyễn Minh Triết",
  "Nguyễn Thị Kim Ngân",
  "Trần Đức Lương",
  "Lê Minh Hưng",
  "Nguyễn Thị Bình",
  "Nguyễn Thị Minh Khai",
  "Nguyễn Thị Định",
  "Phan Đình Trạc",
  "Lê Văn Lương",
  "Trần Quốc Vượng",
  "Lê Đức Anh",
  "Lê Đức Thọ",
  "Nguyễn Hòa Bình",
  "Phan Văn Giang",
  "Trần Lưu Quang",
  "Hoàng Đăng Quang",
  "Trần Thắng",
  "Trần Hải Châu",
  "Hồ Đức Phớc",
  "Nguyễn Trọng Nghĩa",
  "Nguyễn Văn Nên",
  "Đỗ Văn Chiến",
]);

/** An invented full name; a person of a mountain people bears the family name that its people took. */
export function inventName(random: Random, gender: Gender, family: string | null = null): string {
  for (;;) {
    const given = random.chance(shareOfFrequent)
      ? random.pick(frequentGiven[gender])
      : random.pick(otherGivenLists[gender]);
    const middle =
      family === null
        ? random.pickWeighted<string>(middles[gender])
        : gender === "male"
          ? "Văn"
          : "Thị";
    const name = `${family ?? random.pickWeighted<string>(families)} ${middle} ${given}`;
    const repeats = middle.split(" ").includes(given);
    if (!repeats && !neverUsed.has(name)) return name;
  }
}
