import { expect, test } from "vitest";
import { decidePaper, type PaperFacts } from "./paper.ts";

const today = "2026-06-01";
const call: PaperFacts = {
  kind: "call",
  number: "12-CV/BTCTU",
  date: "2026-05-20",
  signatory: "Nguyễn Văn A",
  level: null,
};
const recognition: PaperFacts = { ...call, kind: "recognition", date: "2026-05-30" };
const sending: PaperFacts = { ...call, kind: "sending", number: "7-QĐ/TU", level: "Tỉnh ủy" };

test.each<[string, PaperFacts, PaperFacts[], string | null]>([
  ["a call", call, [], null],
  ["of today", { ...call, date: today }, [], null],
  ["of tomorrow", { ...call, date: "2026-06-02" }, [], "paper_in_future"],
  ["a second call", { ...call, number: "13-CV/BTCTU" }, [call], "paper_there"],
  ["a call beside a sending decision", call, [sending], null],
  ["a sending decision", sending, [], null],
  [
    "a second sending decision, of another level",
    { ...sending, number: "8-QĐ/ĐU", level: "Đảng ủy" },
    [sending],
    null,
  ],
  ["the same sending decision", sending, [sending], "paper_there"],
  ["a sending decision of nobody's level", { ...sending, level: null }, [], "level_missing"],
  ["a recognition on the last day", recognition, [], null],
  [
    "a recognition before the last day",
    { ...recognition, date: "2026-05-29" },
    [],
    "recognition_too_early",
  ],
  ["a second recognition", recognition, [recognition], "paper_there"],
  ["a call of a level", { ...call, level: "Tỉnh ủy" }, [], "level_not_asked"],
])("%s", (_what, paper, recorded, refusal) => {
  expect(decidePaper(paper, { today, endsOn: "2026-05-30", recorded })).toBe(refusal);
});
