import type { CodeAndName } from "./districts.ts";

export type MergerOf2024 = {
  district: string;
  /** codes of 30 November 2024 */
  from: readonly string[];
  into: CodeAndName;
  /** true while only recalled that this pair formed it */
  toConfirm: boolean;
};

/**
 * The mergers of 1 December 2024 in Quảng Bình: 151 communes become 145. Resolution 1242/NQ-UBTVQH15.
 * Codes are reused: 18919 was Hóa Tiến and becomes Tân Thành.
 */
export const mergersOfDecember2024: readonly MergerOf2024[] = [
  {
    district: "452",
    from: ["18916", "18919"],
    into: ["18919", "Xã Tân Thành"],
    toConfirm: true,
  },
  {
    district: "452",
    from: ["18910", "18913"],
    into: ["18913", "Xã Hồng Hóa"],
    toConfirm: true,
  },
  {
    district: "454",
    from: ["19048", "19063"],
    into: ["19063", "Xã Phù Cảnh"],
    toConfirm: false,
  },
  {
    district: "455",
    from: ["19120", "19123"],
    into: ["19123", "Xã Hạ Mỹ"],
    toConfirm: false,
  },
  {
    district: "455",
    from: ["19195", "19198"],
    into: ["19198", "Xã Lý Nam"],
    toConfirm: false,
  },
  {
    district: "456",
    from: ["19201", "19207"],
    into: ["19207", "Thị trấn Quán Hàu"],
    toConfirm: false,
  },
];
