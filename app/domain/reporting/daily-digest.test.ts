import { expect, test } from "vitest";
import { countTasks } from "#app/domain/messages/message.ts";
import { decideDigest, keeperTasks, type OfficerRow, officerTasks } from "./daily-digest.ts";

const today = "2026-06-01";
const own = 7;
const request: OfficerRow = {
  id: 1,
  cadreId: 20,
  status: "requested",
  returnedTo: null,
  nominationEndsOn: "2026-06-30",
};

test.each<[string, Partial<OfficerRow>, [number, number, number]]>([
  ["a request waits to be sent", {}, [1, 0, 0]],
  ["due on the day itself", { nominationEndsOn: "2026-06-01" }, [1, 1, 0]],
  ["due on the second day after", { nominationEndsOn: "2026-06-03" }, [1, 1, 0]],
  ["due on the third day after", { nominationEndsOn: "2026-06-04" }, [1, 0, 0]],
  ["due no more", { nominationEndsOn: "2026-05-31" }, [1, 0, 0]],
  ["returned to the person, who has to complete it", { returnedTo: "person" }, [0, 0, 0]],
  ["returned to the unit", { status: "unit_approved", returnedTo: "unit" }, [1, 0, 0]],
  ["sent, waits for the committee", { status: "unit_approved" }, [0, 0, 0]],
  ["a seat to confirm", { status: "offered" }, [0, 0, 1]],
  ["the officer's own row", { cadreId: own }, [0, 0, 0]],
])("%s", (_name, change, [toSend, dueSoon, toConfirm]) => {
  expect(officerTasks([{ ...request, ...change }], { today, cadreId: own })).toEqual({
    toSend,
    dueSoon,
    toConfirm,
  });
});

test("what several grants cover is counted once", () => {
  expect(officerTasks([request, { ...request }], { today, cadreId: null }).toSend).toBe(1);
  expect(
    keeperTasks(
      {
        decisions: [
          { id: 1, cadreId: 2 },
          { id: 1, cadreId: 2 },
          { id: 3, cadreId: own },
        ],
        rolls: [4, 4],
        courses: [5, 6],
      },
      own,
    ),
  ).toEqual({ toDecide: 1, rolls: 1, toClose: 2 });
});

test("a day without anything to do has no message, and a role without has no line", () => {
  const none = { toSend: 0, dueSoon: 0, toConfirm: 0 };
  const idle = { toDecide: 0, rolls: 0, toClose: 0 };
  const busy = { toDecide: 2, rolls: 1, toClose: 0 };

  expect(decideDigest(none, idle)).toBe(null);
  expect(decideDigest(null, null)).toBe(null);
  expect(decideDigest(none, busy)).toEqual({ officer: null, keeper: busy });
  expect(decideDigest({ ...none, toConfirm: 1 }, null)).toEqual({
    officer: { ...none, toConfirm: 1 },
    keeper: null,
  });
});

test("what is due soon is among what is to be sent, and counts once", () => {
  const officer = { toSend: 4, dueSoon: 2, toConfirm: 1 };
  const keeper = { toDecide: 3, rolls: 2, toClose: 1 };

  expect(countTasks({ officer, keeper })).toBe(11);
  expect(countTasks({ officer, keeper: null })).toBe(5);
});
