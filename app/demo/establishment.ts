import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Random } from "./random.ts";

/** A place to fill: the posts that one person holds together, and who usually does. */
export type Seat = {
  posts: string[];
  ages: readonly [least: number, most: number];
  /** probability that a woman holds it */
  women: number;
};

const heads = [43, 58] as const;
const deputies = [38, 57] as const;
const middle = [33, 55] as const;
const staff = [26, 50] as const;

const seat = (posts: string | string[], ages: Seat["ages"], women: number): Seat => ({
  posts: typeof posts === "string" ? [posts] : posts,
  ages,
  women,
});

/** The seats of a unit: communes about 21, departments 28 to 38, other bodies 12 to 22. */
export function seatsOf(unit: { kind: UnitKind; name: string }, random: Random): Seat[] {
  switch (unit.kind) {
    case "province":
      return provinceSeats;
    case "commune":
      return communeSeats(unit.name, random);
    case "department":
      return [
        ...leadership(departmentWords(unit.name), 3),
        ...divisions(6),
        ...officers(random.between(11, 21)),
      ];
    case "party_body":
      return [
        ...leadership(partyWords(unit.name), 2),
        ...divisions(3),
        ...officers(random.between(4, 8)),
      ];
    case "mass_organisation":
      return massSeats(unit.name, random);
    case "school":
      return schoolSeats(random);
    case "district":
      return [];
  }
}

const provinceSeats: Seat[] = [
  seat("Bí thư Tỉnh ủy", heads, 0.1),
  seat(["Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch HĐND tỉnh"], heads, 0.2),
  seat(["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"], heads, 0.1),
  seat("Phó Bí thư Tỉnh ủy", heads, 0.2),
  seat("Phó Chủ tịch HĐND tỉnh", heads, 0.4),
  ...Array.from({ length: 4 }, () => seat(["Tỉnh ủy viên", "Phó Chủ tịch UBND tỉnh"], heads, 0.2)),
  ...Array.from({ length: 6 }, () => seat("Ủy viên Ban Thường vụ Tỉnh ủy", heads, 0.2)),
];

function communeSeats(name: string, random: Random): Seat[] {
  const secretaryChairs = random.chance(0.6);
  const economy = name.startsWith("Phường")
    ? "Trưởng phòng Kinh tế, Hạ tầng và Đô thị"
    : "Trưởng phòng Kinh tế";
  const standing = "Ủy viên Ban Thường vụ Đảng ủy";
  return [
    seat(secretaryChairs ? ["Bí thư Đảng ủy", "Chủ tịch HĐND"] : ["Bí thư Đảng ủy"], heads, 0.18),
    seat(
      secretaryChairs
        ? ["Phó Bí thư Thường trực Đảng ủy"]
        : ["Phó Bí thư Thường trực Đảng ủy", "Chủ tịch HĐND"],
      deputies,
      0.3,
    ),
    seat(["Phó Bí thư Đảng ủy", "Chủ tịch UBND"], deputies, 0.18),
    seat("Phó Chủ tịch HĐND", deputies, 0.4),
    seat([standing, "Phó Chủ tịch UBND"], deputies, 0.25),
    seat("Phó Chủ tịch UBND", deputies, 0.3),
    seat([standing, "Chủ tịch Ủy ban MTTQ Việt Nam"], deputies, 0.4),
    seat([standing, "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy"], deputies, 0.35),
    seat([standing, "Trưởng ban Xây dựng Đảng"], deputies, 0.4),
    seat([standing, "Chỉ huy trưởng Ban Chỉ huy Quân sự"], middle, 0),
    seat("Chánh Văn phòng Đảng ủy", middle, 0.45),
    seat("Chánh Văn phòng HĐND và UBND", middle, 0.4),
    seat(economy, middle, 0.25),
    seat("Trưởng phòng Văn hóa - Xã hội", middle, 0.5),
    seat("Giám đốc Trung tâm Phục vụ hành chính công", middle, 0.45),
    seat("Chủ tịch Hội Nông dân", middle, 0.25),
    seat("Chủ tịch Hội Liên hiệp Phụ nữ", middle, 1),
    seat("Bí thư Đoàn TNCS Hồ Chí Minh", [26, 36], 0.45),
    seat("Chủ tịch Hội Cựu chiến binh", [48, 60], 0.05),
    ...officers(random.between(1, 4)),
  ];
}

type Words = { head: string; deputy: string };

function departmentWords(name: string): Words {
  if (name.startsWith("Thanh tra"))
    return { head: "Chánh Thanh tra", deputy: "Phó Chánh Thanh tra" };
  if (name.startsWith("Văn phòng"))
    return { head: "Chánh Văn phòng", deputy: "Phó Chánh Văn phòng" };
  return { head: "Giám đốc", deputy: "Phó Giám đốc" };
}

function partyWords(name: string): Words {
  if (name.startsWith("Văn phòng"))
    return { head: "Chánh Văn phòng", deputy: "Phó Chánh Văn phòng" };
  if (name.startsWith("Ủy ban Kiểm tra")) return { head: "Chủ nhiệm", deputy: "Phó Chủ nhiệm" };
  if (name.startsWith("Đảng")) return { head: "Bí thư Đảng ủy", deputy: "Phó Bí thư Đảng ủy" };
  return { head: "Trưởng Ban", deputy: "Phó Trưởng Ban" };
}

function leadership({ head, deputy }: Words, countOfDeputies: number): Seat[] {
  return [
    seat(head, heads, 0.2),
    ...Array.from({ length: countOfDeputies }, () => seat(deputy, deputies, 0.3)),
  ];
}

const divisionNames = [
  "Tổ chức - Hành chính",
  "Kế hoạch - Tài chính",
  "Tổng hợp",
  "Pháp chế",
  "Nghiệp vụ 1",
  "Nghiệp vụ 2",
];

function divisions(count: number): Seat[] {
  return divisionNames
    .slice(0, count)
    .flatMap((name) => [
      seat(`Trưởng phòng ${name}`, middle, 0.35),
      seat(`Phó Trưởng phòng ${name}`, middle, 0.42),
    ]);
}

function officers(count: number): Seat[] {
  return Array.from({ length: count }, () => seat("Chuyên viên", staff, 0.5));
}

function massSeats(name: string, random: Random): Seat[] {
  const words =
    name === "Tỉnh đoàn"
      ? { head: "Bí thư", deputy: "Phó Bí thư" }
      : { head: "Chủ tịch", deputy: "Phó Chủ tịch" };
  const seats = [...leadership(words, 2), ...divisions(2), ...officers(random.between(4, 7))];
  if (name.startsWith("Hội Liên hiệp Phụ nữ")) return seats.map((one) => ({ ...one, women: 0.97 }));
  if (name === "Tỉnh đoàn") return seats.map((one) => ({ ...one, ages: [26, 38] }));
  return seats;
}

function schoolSeats(random: Random): Seat[] {
  const faculties = ["Lý luận cơ sở", "Xây dựng Đảng", "Nhà nước và Pháp luật"];
  return [
    ...leadership({ head: "Hiệu trưởng", deputy: "Phó Hiệu trưởng" }, 2),
    ...faculties.flatMap((name) => [
      seat(`Trưởng khoa ${name}`, middle, 0.45),
      seat(`Phó Trưởng khoa ${name}`, middle, 0.5),
    ]),
    seat("Trưởng phòng Quản lý đào tạo và Nghiên cứu khoa học", middle, 0.4),
    ...Array.from({ length: random.between(9, 12) }, () => seat("Giảng viên", staff, 0.55)),
  ];
}

/** Former posts by whom they fit: those who lead today, and the others. */
const formerPosts = {
  commune: {
    senior: [
      "Bí thư Đảng ủy",
      "Phó Bí thư Đảng ủy",
      "Chủ tịch UBND",
      "Phó Chủ tịch UBND",
      "Phó Chủ tịch HĐND",
    ],
    junior: [
      "Chủ tịch Hội Nông dân",
      "Công chức Văn phòng - Thống kê",
      "Công chức Tư pháp - Hộ tịch",
      "Công chức Văn hóa - Xã hội",
      "Công chức Tài chính - Kế toán",
    ],
  },
  district: {
    senior: [
      "Phó Trưởng ban Tổ chức Huyện ủy",
      "Trưởng phòng Nội vụ",
      "Phó Chủ tịch Ủy ban MTTQ Việt Nam",
      "Trưởng phòng Giáo dục và Đào tạo",
    ],
    junior: [
      "Chuyên viên Phòng Nội vụ",
      "Phó Trưởng phòng Tài chính - Kế hoạch",
      "Chuyên viên Văn phòng Huyện ủy",
    ],
  },
  province: { senior: ["Tỉnh ủy viên"], junior: ["Tỉnh ủy viên"] },
  body: {
    senior: [
      "Trưởng phòng Tổng hợp",
      "Phó Trưởng phòng Tổng hợp",
      "Trưởng phòng Tổ chức - Hành chính",
    ],
    junior: ["Chuyên viên", "Chuyên viên", "Phó Trưởng phòng Tổng hợp"],
  },
};

/** A post that somebody may have held at a unit before the reorganisation. */
export function formerPost(
  random: Random,
  { unit, senior }: { unit: { kind: UnitKind; name: string }; senior: boolean },
): string {
  const { kind, name } = unit;
  const posts =
    formerPosts[kind === "commune" || kind === "district" || kind === "province" ? kind : "body"];
  const post = random.pick(posts[senior ? "senior" : "junior"]);
  const committee = name.startsWith("Thành phố")
    ? "Thành ủy"
    : name.startsWith("Thị xã")
      ? "Thị ủy"
      : "Huyện ủy";
  return post.replace("Huyện ủy", committee);
}

/** True where the seat is one of those who lead. */
export const isSenior = ({ ages }: Seat): boolean => ages[0] >= deputies[0];
