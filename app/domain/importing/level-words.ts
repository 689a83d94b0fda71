import type { LevelDimension } from "#app/domain/standards/level.ts";

/**
 * How lists write levels, without marks, between single spaces. Fillers are left out first; the first pattern
 * that fits decides, so the highest levels stand first.
 */
type Words = { fillers: string[]; patterns: [RegExp, string][] };

const studyWords = ["dang", "theo hoc", "hoc", "da", "tot nghiep", "chua", "trinh do"];

export const levelWords: Record<LevelDimension, Words> = {
  degree: {
    fillers: [],
    patterns: [
      [/ (ts|tskh|tien si|tien sy|pgs|gs) /, "doctor"],
      [/ (ths|th s|thac si|thac sy|cao hoc) /, "master"],
      [
        / (dh[a-z]{0,6}|dai hoc|cn|cu nhan|ks|ky su|kts|kien truc su|bs[a-z]{0,5}\d?|bac si|bac sy|ds|duoc si|duoc sy) /,
        "bachelor",
      ],
      [/ (cd[a-z]{0,4}|cao dang) /, "college"],
      [/ (tc[a-z]{0,4}|trung cap|thcn|trung hoc chuyen nghiep) /, "intermediate"],
      [/ (thpt|thcs|pho thong|cap 3|12 12|10 10|9 12|7 10) /, "none"],
    ],
  },
  political_theory: {
    fillers: [
      ...studyWords,
      "ly luan chinh tri",
      "li luan chinh tri",
      "ly luan ct",
      "ly luan",
      "llct",
      "ll",
      "chinh tri",
      "ct",
      "hanh chinh",
      "hc",
      "tuong duong",
      "td",
      "bang",
      "lop",
      "he",
      "tap trung",
      "khong tap trung",
    ],
    patterns: [
      [/^ (cn|cu nhan|cnct|cnllct|dai hoc|dh) $/, "bachelor"],
      [/^ (cc|cao cap|ccllct|ccct|cclct) $/, "advanced"],
      [/^ (tc|trung cap|tcllct|tcct|tclct) $/, "intermediate"],
      [/^ (sc|so cap|scllct|scct) $/, "elementary"],
    ],
  },
  state_management: {
    fillers: [
      ...studyWords,
      "quan ly nha nuoc",
      "quan ly hanh chinh nha nuoc",
      "qlnn",
      "qlhcnn",
      "kien thuc",
      "chuong trinh",
      "boi duong",
      "bd",
      "chung chi",
      "ngach",
      "lop",
      "va tuong duong",
      "tuong duong",
    ],
    patterns: [
      [/^ (cvcc|chuyen vien cao cap) $/, "senior"],
      [/^ (cvc|chuyen vien chinh) $/, "principal"],
      [/^ (cv|chuyen vien) $/, "officer"],
    ],
  },
  foreign_language: {
    fillers: studyWords,
    patterns: [
      [/ (dh|dai hoc|cn|cu nhan|ths|thac si|cd|cao dang) /, "degree"],
      [/ (c2|bac 6) /, "c2"],
      [/ (c1|bac 5) /, "c1"],
      [/ (b2|bac 4) /, "b2"],
      [/ (b1|bac 3) /, "b1"],
      [/ (a2|bac 2) /, "a2"],
      [/ (a1|bac 1) /, "a1"],
      [/ c /, "c"],
      [/ b /, "b"],
      [/ a /, "a"],
    ],
  },
  informatics: {
    fillers: studyWords,
    patterns: [
      [/ (dh|dai hoc|cn|cu nhan|ks|ky su|ths|thac si|cd|cao dang|trung cap) /, "degree"],
      [/ (nang cao|nc) /, "advanced"],
      [/ (co ban|cb|udcb) /, "basic"],
      [/ (thvp|van phong|tin hoc vp) /, "office"],
      [/ c /, "c"],
      [/ b /, "b"],
      [/ a /, "a"],
    ],
  },
};
