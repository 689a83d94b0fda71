import type { CodeAndName } from "./districts.ts";

export type CommuneOf2025 = {
  code: string;
  name: string;
  /** of Article 1 of Resolution 1680/NQ-UBTVQH15 */
  clause: number;
  /** codes and names of 30 June 2025; the special zone came from an island district without communes */
  from: readonly CodeAndName[];
};

/**
 * The 78 communes of Quảng Trị since 1 July 2025 and what each was made of: clauses 1 to 35 and 69 to 73 and
 * 78 lie in former Quảng Bình (41), the others in former Quảng Trị (37). Clause 78: unchanged.
 */
export const communesOf2025: readonly CommuneOf2025[] = [
  {
    code: "18859",
    name: "Phường Đồng Thuận",
    clause: 70,
    from: [
      ["18859", "Phường Bắc Lý"],
      ["18883", "Xã Quang Phú"],
      ["18886", "Xã Lộc Ninh"],
    ],
  },
  {
    code: "18871",
    name: "Phường Đồng Sơn",
    clause: 71,
    from: [
      ["18871", "Phường Đồng Sơn"],
      ["18877", "Phường Bắc Nghĩa"],
      ["18892", "Xã Nghĩa Ninh"],
      ["18895", "Xã Thuận Đức"],
    ],
  },
  {
    code: "18880",
    name: "Phường Đồng Hới",
    clause: 69,
    from: [
      ["18853", "Phường Hải Thành"],
      ["18856", "Phường Đồng Phú"],
      ["18865", "Phường Nam Lý"],
      ["18868", "Phường Đồng Hải"],
      ["18874", "Phường Phú Hải"],
      ["18880", "Phường Đức Ninh Đông"],
      ["18889", "Xã Bảo Ninh"],
      ["18898", "Xã Đức Ninh"],
    ],
  },
  {
    code: "18901",
    name: "Xã Minh Hóa",
    clause: 6,
    from: [
      ["18901", "Thị trấn Quy Đạt"],
      ["18913", "Xã Hồng Hóa"],
      ["18925", "Xã Xuân Hóa"],
      ["18928", "Xã Yên Hóa"],
    ],
  },
  {
    code: "18904",
    name: "Xã Dân Hóa",
    clause: 3,
    from: [
      ["18904", "Xã Dân Hóa"],
      ["18907", "Xã Trọng Hóa"],
    ],
  },
  {
    code: "18919",
    name: "Xã Tân Thành",
    clause: 78,
    from: [["18919", "Xã Tân Thành"]],
  },
  {
    code: "18922",
    name: "Xã Kim Điền",
    clause: 4,
    from: [
      ["18922", "Xã Hóa Hợp"],
      ["18937", "Xã Hóa Sơn"],
    ],
  },
  {
    code: "18943",
    name: "Xã Kim Phú",
    clause: 5,
    from: [
      ["18931", "Xã Minh Hóa"],
      ["18934", "Xã Tân Hóa"],
      ["18943", "Xã Trung Hóa"],
      ["18946", "Xã Thượng Hóa"],
    ],
  },
  {
    code: "18949",
    name: "Xã Đồng Lê",
    clause: 9,
    from: [
      ["18949", "Thị trấn Đồng Lê"],
      ["18955", "Xã Kim Hóa"],
      ["18964", "Xã Thuận Hóa"],
      ["18970", "Xã Lê Hóa"],
      ["18973", "Xã Sơn Hóa"],
    ],
  },
  {
    code: "18952",
    name: "Xã Tuyên Sơn",
    clause: 8,
    from: [
      ["18952", "Xã Hương Hóa"],
      ["18961", "Xã Thanh Thạch"],
    ],
  },
  {
    code: "18958",
    name: "Xã Tuyên Lâm",
    clause: 7,
    from: [
      ["18958", "Xã Thanh Hóa"],
      ["18967", "Xã Lâm Hóa"],
    ],
  },
  {
    code: "18985",
    name: "Xã Tuyên Phú",
    clause: 10,
    from: [
      ["18976", "Xã Đồng Hóa"],
      ["18985", "Xã Thạch Hóa"],
      ["18988", "Xã Đức Hóa"],
    ],
  },
  {
    code: "18991",
    name: "Xã Tuyên Bình",
    clause: 11,
    from: [
      ["18979", "Xã Ngư Hóa"],
      ["18991", "Xã Phong Hóa"],
      ["18994", "Xã Mai Hóa"],
    ],
  },
  {
    code: "18997",
    name: "Xã Tuyên Hóa",
    clause: 12,
    from: [
      ["18997", "Xã Tiến Hóa"],
      ["19000", "Xã Châu Hóa"],
      ["19003", "Xã Cao Quảng"],
      ["19006", "Xã Văn Hóa"],
    ],
  },
  {
    code: "19009",
    name: "Phường Ba Đồn",
    clause: 72,
    from: [
      ["19009", "Phường Ba Đồn"],
      ["19060", "Phường Quảng Long"],
      ["19078", "Phường Quảng Phong"],
      ["19087", "Xã Quảng Hải"],
    ],
  },
  {
    code: "19021",
    name: "Xã Phú Trạch",
    clause: 17,
    from: [
      ["19012", "Xã Quảng Hợp"],
      ["19015", "Xã Quảng Kim"],
      ["19018", "Xã Quảng Đông"],
      ["19021", "Xã Quảng Phú"],
    ],
  },
  {
    code: "19030",
    name: "Xã Trung Thuần",
    clause: 14,
    from: [
      ["19027", "Xã Quảng Thạch"],
      ["19030", "Xã Quảng Lưu"],
      ["19039", "Xã Quảng Tiến"],
    ],
  },
  {
    code: "19033",
    name: "Xã Hòa Trạch",
    clause: 16,
    from: [
      ["19024", "Xã Quảng Châu"],
      ["19033", "Xã Quảng Tùng"],
      ["19036", "Xã Cảnh Dương"],
    ],
  },
  {
    code: "19051",
    name: "Xã Tân Gianh",
    clause: 13,
    from: [
      ["19051", "Xã Liên Trường"],
      ["19063", "Xã Phù Cảnh"],
      ["19072", "Xã Quảng Thanh"],
    ],
  },
  {
    code: "19057",
    name: "Xã Quảng Trạch",
    clause: 15,
    from: [
      ["19042", "Xã Quảng Hưng"],
      ["19045", "Xã Quảng Xuân"],
      ["19057", "Xã Quảng Phương"],
    ],
  },
  {
    code: "19066",
    name: "Phường Bắc Gianh",
    clause: 73,
    from: [
      ["19066", "Phường Quảng Thọ"],
      ["19081", "Phường Quảng Thuận"],
      ["19102", "Phường Quảng Phúc"],
    ],
  },
  {
    code: "19075",
    name: "Xã Nam Ba Đồn",
    clause: 2,
    from: [
      ["19069", "Xã Quảng Tiên"],
      ["19075", "Xã Quảng Trung"],
      ["19084", "Xã Quảng Tân"],
      ["19090", "Xã Quảng Sơn"],
      ["19096", "Xã Quảng Thủy"],
    ],
  },
  {
    code: "19093",
    name: "Xã Nam Gianh",
    clause: 1,
    from: [
      ["19093", "Xã Quảng Lộc"],
      ["19099", "Xã Quảng Văn"],
      ["19105", "Xã Quảng Hòa"],
      ["19108", "Xã Quảng Minh"],
    ],
  },
  {
    code: "19111",
    name: "Xã Hoàn Lão",
    clause: 22,
    from: [
      ["19111", "Thị trấn Hoàn Lão"],
      ["19177", "Xã Trung Trạch"],
      ["19180", "Xã Tây Trạch"],
      ["19183", "Xã Hòa Trạch"],
      ["19186", "Xã Đại Trạch"],
    ],
  },
  {
    code: "19126",
    name: "Xã Bắc Trạch",
    clause: 20,
    from: [
      ["19123", "Xã Hạ Mỹ"],
      ["19126", "Xã Bắc Trạch"],
      ["19132", "Xã Thanh Trạch"],
      ["19135", "Xã Liên Trạch"],
    ],
  },
  {
    code: "19138",
    name: "Xã Phong Nha",
    clause: 19,
    from: [
      ["19117", "Xã Xuân Trạch"],
      ["19129", "Xã Lâm Trạch"],
      ["19138", "Xã Phúc Trạch"],
      ["19165", "Thị trấn Phong Nha"],
    ],
  },
  {
    code: "19141",
    name: "Xã Bố Trạch",
    clause: 23,
    from: [
      ["19141", "Xã Cự Nẫm"],
      ["19156", "Xã Hưng Trạch"],
      ["19168", "Xã Vạn Trạch"],
      ["19174", "Xã Phú Định"],
    ],
  },
  {
    code: "19147",
    name: "Xã Thượng Trạch",
    clause: 18,
    from: [
      ["19147", "Xã Thượng Trạch"],
      ["19192", "Xã Tân Trạch"],
    ],
  },
  {
    code: "19159",
    name: "Xã Đông Trạch",
    clause: 21,
    from: [
      ["19144", "Xã Hải Phú"],
      ["19150", "Xã Sơn Lộc"],
      ["19159", "Xã Đồng Trạch"],
      ["19162", "Xã Đức Trạch"],
    ],
  },
  {
    code: "19198",
    name: "Xã Nam Trạch",
    clause: 24,
    from: [
      ["19114", "Thị trấn Nông trường Việt Trung"],
      ["19189", "Xã Nhân Trạch"],
      ["19198", "Xã Lý Nam"],
    ],
  },
  {
    code: "19204",
    name: "Xã Trường Sơn",
    clause: 28,
    from: [
      ["19204", "Xã Trường Sơn"],
      ["19228", "Xã Trường Xuân"],
    ],
  },
  {
    code: "19207",
    name: "Xã Quảng Ninh",
    clause: 25,
    from: [
      ["19207", "Thị trấn Quán Hàu"],
      ["19210", "Xã Vĩnh Ninh"],
      ["19213", "Xã Võ Ninh"],
      ["19219", "Xã Hàm Ninh"],
    ],
  },
  {
    code: "19225",
    name: "Xã Ninh Châu",
    clause: 26,
    from: [
      ["19216", "Xã Hải Ninh"],
      ["19222", "Xã Duy Ninh"],
      ["19225", "Xã Gia Ninh"],
      ["19234", "Xã Tân Ninh"],
    ],
  },
  {
    code: "19237",
    name: "Xã Trường Ninh",
    clause: 27,
    from: [
      ["19231", "Xã Hiền Ninh"],
      ["19237", "Xã Xuân Ninh"],
      ["19240", "Xã An Ninh"],
      ["19243", "Xã Vạn Ninh"],
    ],
  },
  {
    code: "19246",
    name: "Xã Lệ Ninh",
    clause: 34,
    from: [
      ["19246", "Thị trấn Nông trường Lệ Ninh"],
      ["19258", "Xã Hoa Thủy"],
      ["19276", "Xã Sơn Thủy"],
    ],
  },
  {
    code: "19249",
    name: "Xã Lệ Thủy",
    clause: 29,
    from: [
      ["19249", "Thị trấn Kiến Giang"],
      ["19264", "Xã An Thủy"],
      ["19267", "Xã Phong Thủy"],
      ["19279", "Xã Lộc Thủy"],
      ["19285", "Xã Liên Thủy"],
      ["19300", "Xã Xuân Thủy"],
    ],
  },
  {
    code: "19255",
    name: "Xã Cam Hồng",
    clause: 30,
    from: [
      ["19252", "Xã Hồng Thủy"],
      ["19255", "Xã Ngư Thủy Bắc"],
      ["19261", "Xã Thanh Thủy"],
      ["19270", "Xã Cam Thủy"],
    ],
  },
  {
    code: "19288",
    name: "Xã Sen Ngư",
    clause: 31,
    from: [
      ["19288", "Xã Hưng Thủy"],
      ["19306", "Xã Ngư Thủy"],
      ["19312", "Xã Sen Thủy"],
    ],
  },
  {
    code: "19291",
    name: "Xã Tân Mỹ",
    clause: 32,
    from: [
      ["19291", "Xã Dương Thủy"],
      ["19294", "Xã Tân Thủy"],
      ["19303", "Xã Mỹ Thủy"],
      ["19315", "Xã Thái Thủy"],
    ],
  },
  {
    code: "19309",
    name: "Xã Trường Phú",
    clause: 33,
    from: [
      ["19297", "Xã Phú Thủy"],
      ["19309", "Xã Mai Thủy"],
      ["19321", "Xã Trường Thủy"],
    ],
  },
  {
    code: "19318",
    name: "Xã Kim Ngân",
    clause: 35,
    from: [
      ["19273", "Xã Ngân Thủy"],
      ["19318", "Xã Kim Thủy"],
      ["19327", "Xã Lâm Thủy"],
    ],
  },
  {
    code: "19333",
    name: "Phường Đông Hà",
    clause: 74,
    from: [
      ["19330", "Phường Đông Giang"],
      ["19333", "Phường 1"],
      ["19339", "Phường Đông Thanh"],
      ["19345", "Phường 4"],
      ["19354", "Phường 3"],
    ],
  },
  {
    code: "19351",
    name: "Phường Nam Đông Hà",
    clause: 75,
    from: [
      ["19336", "Phường Đông Lễ"],
      ["19342", "Phường 2"],
      ["19348", "Phường 5"],
      ["19351", "Phường Đông Lương"],
    ],
  },
  {
    code: "19360",
    name: "Phường Quảng Trị",
    clause: 76,
    from: [
      ["19357", "Phường 1"],
      ["19358", "Phường An Đôn"],
      ["19360", "Phường 2"],
      ["19361", "Phường 3"],
      ["19705", "Xã Hải Lệ"],
    ],
  },
  {
    code: "19363",
    name: "Xã Vĩnh Linh",
    clause: 36,
    from: [
      ["19363", "Thị trấn Hồ Xá"],
      ["19375", "Xã Vĩnh Chấp"],
      ["19387", "Xã Vĩnh Long"],
    ],
  },
  {
    code: "19366",
    name: "Xã Bến Quan",
    clause: 40,
    from: [
      ["19366", "Thị trấn Bến Quan"],
      ["19393", "Xã Vĩnh Khê"],
      ["19417", "Xã Vĩnh Hà"],
      ["19426", "Xã Vĩnh Ô"],
    ],
  },
  {
    code: "19372",
    name: "Xã Vĩnh Hoàng",
    clause: 38,
    from: [
      ["19369", "Xã Vĩnh Thái"],
      ["19372", "Xã Vĩnh Tú"],
      ["19378", "Xã Trung Nam"],
      ["19396", "Xã Vĩnh Hòa"],
    ],
  },
  {
    code: "19405",
    name: "Xã Vĩnh Thủy",
    clause: 39,
    from: [
      ["19402", "Xã Vĩnh Thủy"],
      ["19405", "Xã Vĩnh Lâm"],
      ["19420", "Xã Vĩnh Sơn"],
    ],
  },
  {
    code: "19414",
    name: "Xã Cửa Tùng",
    clause: 37,
    from: [
      ["19384", "Xã Kim Thạch"],
      ["19408", "Xã Hiền Thành"],
      ["19414", "Thị trấn Cửa Tùng"],
      ["19423", "Xã Vĩnh Giang"],
    ],
  },
  {
    code: "19429",
    name: "Xã Khe Sanh",
    clause: 54,
    from: [
      ["19429", "Thị trấn Khe Sanh"],
      ["19450", "Xã Tân Hợp"],
      ["19453", "Xã Hướng Tân"],
      ["19468", "Xã Húc"],
    ],
  },
  {
    code: "19432",
    name: "Xã Lao Bảo",
    clause: 56,
    from: [
      ["19432", "Thị trấn Lao Bảo"],
      ["19456", "Xã Tân Thành"],
      ["19459", "Xã Tân Long"],
    ],
  },
  {
    code: "19435",
    name: "Xã Hướng Lập",
    clause: 52,
    from: [
      ["19435", "Xã Hướng Lập"],
      ["19438", "Xã Hướng Việt"],
    ],
  },
  {
    code: "19441",
    name: "Xã Hướng Phùng",
    clause: 53,
    from: [
      ["19441", "Xã Hướng Phùng"],
      ["19444", "Xã Hướng Sơn"],
      ["19447", "Xã Hướng Linh"],
    ],
  },
  {
    code: "19462",
    name: "Xã Tân Lập",
    clause: 55,
    from: [
      ["19462", "Xã Tân Lập"],
      ["19465", "Xã Tân Liên"],
      ["19474", "Xã Hướng Lộc"],
    ],
  },
  {
    code: "19483",
    name: "Xã A Dơi",
    clause: 58,
    from: [
      ["19477", "Xã Ba Tầng"],
      ["19483", "Xã A Dơi"],
      ["19492", "Xã Xy"],
    ],
  },
  {
    code: "19489",
    name: "Xã Lìa",
    clause: 57,
    from: [
      ["19471", "Xã Thuận"],
      ["19480", "Xã Thanh"],
      ["19489", "Xã Lìa"],
    ],
  },
  {
    code: "19495",
    name: "Xã Gio Linh",
    clause: 43,
    from: [
      ["19495", "Thị trấn Gio Linh"],
      ["19507", "Xã Phong Bình"],
      ["19510", "Xã Gio Mỹ"],
      ["19552", "Xã Gio Quang"],
    ],
  },
  {
    code: "19496",
    name: "Xã Cửa Việt",
    clause: 42,
    from: [
      ["19496", "Thị trấn Cửa Việt"],
      ["19519", "Xã Gio Hải"],
      ["19543", "Xã Gio Mai"],
    ],
  },
  {
    code: "19501",
    name: "Xã Bến Hải",
    clause: 44,
    from: [
      ["19498", "Xã Trung Giang"],
      ["19501", "Xã Trung Hải"],
      ["19504", "Xã Trung Sơn"],
    ],
  },
  {
    code: "19537",
    name: "Xã Cồn Tiên",
    clause: 41,
    from: [
      ["19522", "Xã Gio An"],
      ["19534", "Xã Linh Trường"],
      ["19537", "Xã Gio Sơn"],
      ["19546", "Xã Hải Thái"],
    ],
  },
  {
    code: "19555",
    name: "Xã Hướng Hiệp",
    clause: 51,
    from: [
      ["19555", "Thị trấn Krông Klang"],
      ["19558", "Xã Mò Ó"],
      ["19561", "Xã Hướng Hiệp"],
    ],
  },
  {
    code: "19564",
    name: "Xã Đakrông",
    clause: 49,
    from: [
      ["19564", "Xã Đa Krông"],
      ["19576", "Xã Ba Nang"],
      ["19579", "Xã Tà Long"],
    ],
  },
  {
    code: "19567",
    name: "Xã Ba Lòng",
    clause: 50,
    from: [
      ["19567", "Xã Triệu Nguyên"],
      ["19570", "Xã Ba Lòng"],
    ],
  },
  {
    code: "19588",
    name: "Xã Tà Rụt",
    clause: 48,
    from: [
      ["19582", "Xã Húc Nghì"],
      ["19585", "Xã A Vao"],
      ["19588", "Xã Tà Rụt"],
    ],
  },
  {
    code: "19594",
    name: "Xã La Lay",
    clause: 47,
    from: [
      ["19591", "Xã A Bung"],
      ["19594", "Xã A Ngo"],
    ],
  },
  {
    code: "19597",
    name: "Xã Cam Lộ",
    clause: 45,
    from: [
      ["19597", "Thị trấn Cam Lộ"],
      ["19612", "Xã Cam Thành"],
      ["19618", "Xã Cam Chính"],
      ["19621", "Xã Cam Nghĩa"],
    ],
  },
  {
    code: "19603",
    name: "Xã Hiếu Giang",
    clause: 46,
    from: [
      ["19600", "Xã Cam Tuyền"],
      ["19603", "Xã Thanh An"],
      ["19606", "Xã Cam Thủy"],
      ["19615", "Xã Cam Hiếu"],
    ],
  },
  {
    code: "19624",
    name: "Xã Triệu Phong",
    clause: 59,
    from: [
      ["19624", "Thị trấn Ái Tử"],
      ["19672", "Xã Triệu Thượng"],
      ["19678", "Xã Triệu Thành"],
    ],
  },
  {
    code: "19639",
    name: "Xã Nam Cửa Việt",
    clause: 63,
    from: [
      ["19627", "Xã Triệu Tân"],
      ["19633", "Xã Triệu Phước"],
      ["19639", "Xã Triệu Trạch"],
    ],
  },
  {
    code: "19645",
    name: "Xã Triệu Bình",
    clause: 61,
    from: [
      ["19636", "Xã Triệu Độ"],
      ["19642", "Xã Triệu Thuận"],
      ["19645", "Xã Triệu Đại"],
      ["19648", "Xã Triệu Hòa"],
    ],
  },
  {
    code: "19654",
    name: "Xã Triệu Cơ",
    clause: 62,
    from: [
      ["19654", "Xã Triệu Cơ"],
      ["19660", "Xã Triệu Tài"],
      ["19666", "Xã Triệu Trung"],
    ],
  },
  {
    code: "19669",
    name: "Xã Ái Tử",
    clause: 60,
    from: [
      ["19657", "Xã Triệu Long"],
      ["19669", "Xã Triệu Ái"],
      ["19675", "Xã Triệu Giang"],
    ],
  },
  {
    code: "19681",
    name: "Xã Diên Sanh",
    clause: 64,
    from: [
      ["19681", "Thị trấn Diên Sanh"],
      ["19714", "Xã Hải Định"],
      ["19729", "Xã Hải Trường"],
    ],
  },
  {
    code: "19699",
    name: "Xã Vĩnh Định",
    clause: 68,
    from: [
      ["19687", "Xã Hải Bình"],
      ["19693", "Xã Hải Quy"],
      ["19699", "Xã Hải Hưng"],
    ],
  },
  {
    code: "19702",
    name: "Xã Hải Lăng",
    clause: 66,
    from: [
      ["19702", "Xã Hải Phú"],
      ["19708", "Xã Hải Thượng"],
      ["19717", "Xã Hải Lâm"],
    ],
  },
  {
    code: "19735",
    name: "Xã Nam Hải Lăng",
    clause: 67,
    from: [
      ["19726", "Xã Hải Phong"],
      ["19735", "Xã Hải Sơn"],
      ["19738", "Xã Hải Chánh"],
    ],
  },
  {
    code: "19741",
    name: "Xã Mỹ Thủy",
    clause: 65,
    from: [
      ["19684", "Xã Hải An"],
      ["19711", "Xã Hải Dương"],
      ["19741", "Xã Hải Khê"],
    ],
  },
  {
    code: "19742",
    name: "Đặc khu Cồn Cỏ",
    clause: 77,
    from: [],
  },
];
