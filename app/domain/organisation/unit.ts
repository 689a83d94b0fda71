/** What a unit of the tree is; the order is the order in which siblings are shown. */
export const unitKinds = [
  "province",
  "party_body",
  "department",
  "mass_organisation",
  "school",
  "district",
  "commune",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What became of a unit: part of another, divided among several, or ended with its work passed on. */
export const successionKinds = ["merge", "split", "dissolve"] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** Kinds that are a territory with its own committee and council; they begin with a word for their level. */
export const territoryKinds: readonly UnitKind[] = ["province", "district", "commune"];

/** The words for a level, as they stand before the proper name of a territory. */
export const levelWords = [
  "Tỉnh",
  "Thành phố",
  "Thị xã",
  "Thị trấn",
  "Huyện",
  "Phường",
  "Xã",
  "Đặc khu",
];
