import { expect, test } from "vitest";
import { secretProvince } from "#tests/support/secret-province.ts";
import { portal } from "./portal-process.ts";

const province = await secretProvince("a");

test.each(["readiness", "structure"])(
  "an answer of %s is one event with whose planning it told, in the name of the system user",
  async (command) => {
    const { db } = province;
    const before = (await db.prisma.auditHead.findFirstOrThrow()).seq;

    const asked = ["--term", "2025-2030", "--as-of", "2026-03-01", "--json"];
    const finished = await portal(db.url, [command, ...asked]);

    const events = await db.prisma.auditEvent.findMany({
      where: { seq: { gt: before }, action: { startsWith: "read." } },
    });
    const planned = await db.prisma.planningRecord.findMany({ select: { cadreId: true } });
    const ids = [...new Set(planned.map(({ cadreId }) => cadreId))].toSorted((a, b) => a - b);
    expect(finished.code).toBe(0);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ action: "read.planning", role: null });
    expect(events[0]?.actor).toMatch(/^operator:/);
    expect(JSON.parse(events[0]?.detail ?? "{}")).toMatchObject({ count: ids.length, ids });
    expect(await db.prisma.seenPerson.count({ where: { seq: events[0]?.seq ?? 0 } })).toBe(
      ids.length,
    );
  },
);
