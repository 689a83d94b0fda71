import type { UnitKind } from "#app/domain/organisation/unit.ts";

/** A body of a province; all of them are recalled and to be confirmed unless they say otherwise. */
export type BodyFacts = {
  key: string;
  kind: UnitKind;
  name: string;
  /** the body of the merged province that it became part of on 1 July 2025 */
  becomes: string;
};

export type BodyEndedIn2025 = {
  key: string;
  kind: UnitKind;
  name: string;
  /** bodies of the same province that took over its work on 1 March 2025 */
  into: readonly string[];
};

/** First day of the departments and Party bodies merged in early 2025. */
export const dayOfMarch2025 = "2025-03-01";

/** Bodies that each of the two provinces had before and after 1 March 2025. */
export const bodiesOf2024: readonly BodyFacts[] = [
  {
    key: "van-phong-tinh-uy",
    kind: "party_body",
    name: "Văn phòng Tỉnh ủy",
    becomes: "van-phong-tinh-uy",
  },
  { key: "ban-to-chuc", kind: "party_body", name: "Ban Tổ chức Tỉnh ủy", becomes: "ban-to-chuc" },
  {
    key: "uy-ban-kiem-tra",
    kind: "party_body",
    name: "Ủy ban Kiểm tra Tỉnh ủy",
    becomes: "uy-ban-kiem-tra",
  },
  {
    key: "ban-noi-chinh",
    kind: "party_body",
    name: "Ban Nội chính Tỉnh ủy",
    becomes: "ban-noi-chinh",
  },
  { key: "quan-su", kind: "party_body", name: "Đảng bộ Quân sự tỉnh", becomes: "quan-su" },
  { key: "cong-an", kind: "party_body", name: "Đảng bộ Công an tỉnh", becomes: "cong-an" },
  {
    key: "bien-phong",
    kind: "party_body",
    name: "Đảng bộ Bộ đội Biên phòng tỉnh",
    becomes: "quan-su",
  },
  { key: "noi-vu", kind: "department", name: "Sở Nội vụ", becomes: "noi-vu" },
  { key: "tai-chinh", kind: "department", name: "Sở Tài chính", becomes: "tai-chinh" },
  { key: "xay-dung", kind: "department", name: "Sở Xây dựng", becomes: "xay-dung" },
  { key: "khoa-hoc", kind: "department", name: "Sở Khoa học và Công nghệ", becomes: "khoa-hoc" },
  { key: "giao-duc", kind: "department", name: "Sở Giáo dục và Đào tạo", becomes: "giao-duc" },
  { key: "y-te", kind: "department", name: "Sở Y tế", becomes: "y-te" },
  { key: "cong-thuong", kind: "department", name: "Sở Công Thương", becomes: "cong-thuong" },
  {
    key: "van-hoa",
    kind: "department",
    name: "Sở Văn hóa, Thể thao và Du lịch",
    becomes: "van-hoa",
  },
  { key: "tu-phap", kind: "department", name: "Sở Tư pháp", becomes: "tu-phap" },
  { key: "thanh-tra", kind: "department", name: "Thanh tra tỉnh", becomes: "thanh-tra" },
  {
    key: "van-phong-ubnd",
    kind: "department",
    name: "Văn phòng UBND tỉnh",
    becomes: "van-phong-ubnd",
  },
  {
    key: "mat-tran",
    kind: "mass_organisation",
    name: "Ủy ban MTTQ Việt Nam tỉnh",
    becomes: "mat-tran",
  },
  {
    key: "cong-doan",
    kind: "mass_organisation",
    name: "Liên đoàn Lao động tỉnh",
    becomes: "cong-doan",
  },
  { key: "nong-dan", kind: "mass_organisation", name: "Hội Nông dân tỉnh", becomes: "nong-dan" },
  {
    key: "phu-nu",
    kind: "mass_organisation",
    name: "Hội Liên hiệp Phụ nữ tỉnh",
    becomes: "phu-nu",
  },
  { key: "thanh-nien", kind: "mass_organisation", name: "Tỉnh đoàn", becomes: "thanh-nien" },
  {
    key: "cuu-chien-binh",
    kind: "mass_organisation",
    name: "Hội Cựu chiến binh tỉnh",
    becomes: "cuu-chien-binh",
  },
];

/** Bodies that each of the two provinces formed on 1 March 2025. */
export const bodiesOfMarch2025: readonly BodyFacts[] = [
  {
    key: "tuyen-giao-dan-van",
    kind: "party_body",
    name: "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    becomes: "tuyen-giao-dan-van",
  },
  {
    key: "co-quan-dang",
    kind: "party_body",
    name: "Đảng ủy các cơ quan Đảng tỉnh",
    becomes: "co-quan-dang",
  },
  { key: "dang-uy-ubnd", kind: "party_body", name: "Đảng ủy UBND tỉnh", becomes: "dang-uy-ubnd" },
  {
    key: "nong-nghiep-moi-truong",
    kind: "department",
    name: "Sở Nông nghiệp và Môi trường",
    becomes: "nong-nghiep-moi-truong",
  },
  {
    key: "dan-toc-ton-giao",
    kind: "department",
    name: "Sở Dân tộc và Tôn giáo",
    becomes: "dan-toc-ton-giao",
  },
];

/** Bodies that each of the two provinces closed on 28 February 2025. */
export const bodiesEndedInMarch2025: readonly BodyEndedIn2025[] = [
  {
    key: "tuyen-giao",
    kind: "party_body",
    name: "Ban Tuyên giáo Tỉnh ủy",
    into: ["tuyen-giao-dan-van"],
  },
  { key: "dan-van", kind: "party_body", name: "Ban Dân vận Tỉnh ủy", into: ["tuyen-giao-dan-van"] },
  {
    key: "khoi-co-quan",
    kind: "party_body",
    name: "Đảng ủy Khối Các cơ quan tỉnh",
    into: ["co-quan-dang", "dang-uy-ubnd"],
  },
  {
    key: "khoi-doanh-nghiep",
    kind: "party_body",
    name: "Đảng ủy Khối Doanh nghiệp tỉnh",
    into: ["dang-uy-ubnd"],
  },
  { key: "ke-hoach", kind: "department", name: "Sở Kế hoạch và Đầu tư", into: ["tai-chinh"] },
  { key: "giao-thong", kind: "department", name: "Sở Giao thông Vận tải", into: ["xay-dung"] },
  {
    key: "tai-nguyen",
    kind: "department",
    name: "Sở Tài nguyên và Môi trường",
    into: ["nong-nghiep-moi-truong"],
  },
  {
    key: "lao-dong",
    kind: "department",
    name: "Sở Lao động - Thương binh và Xã hội",
    into: ["noi-vu"],
  },
  {
    key: "thong-tin",
    kind: "department",
    name: "Sở Thông tin và Truyền thông",
    into: ["khoa-hoc"],
  },
  {
    key: "nong-nghiep",
    kind: "department",
    name: "Sở Nông nghiệp và Phát triển nông thôn",
    into: ["nong-nghiep-moi-truong"],
  },
  { key: "ban-dan-toc", kind: "department", name: "Ban Dân tộc", into: ["dan-toc-ton-giao"] },
];

/** Schools: each province had one; Decision 07-QĐ/TU of 1 July 2025 made one of them. */
export const schools = {
  "quang-binh": "Trường Chính trị tỉnh Quảng Bình",
  "quang-tri": "Trường Chính trị Lê Duẩn",
  merged: "Trường Chính trị Lê Duẩn tỉnh Quảng Trị",
  decision: "Quyết định 07-QĐ/TU ngày 01/7/2025",
} as const;
