import { expect, test } from "vitest";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

test("a merge is taken back only by a planner whose scope holds the person", async () => {
  const db = await testDb({ starter: true });
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
  const camHong = await unitNamed(db, "Xã Cam Hồng", today);
  const posts = [{ unitId: leThuy, name: "Phó Bí thư" }];
  const survivorId = await makeCadre(db, { posts });
  const aliasId = await makeCadre(db, { posts });
  const inside = testWork(db, await makeViewer(db, { role: "planner", unitId: leThuy }));
  const outside = testWork(db, await makeViewer(db, { role: "planner", unitId: camHong }));
  await mergeCadres(inside, { survivorId, aliasId, confirmed: true });

  expect(await unmergeCadres(outside, { survivorId, aliasId })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await unmergeCadres(inside, { survivorId, aliasId })).toEqual({
    ok: true,
    value: aliasId,
  });
});
