import { addProgramme } from "#app/domain/catalogue/add-programme.server.ts";
import { draftProgrammeVersion } from "#app/domain/catalogue/draft-version.server.ts";
import { publishProgrammeVersion } from "#app/domain/catalogue/publish-version.server.ts";
import { usualCompletion } from "#app/domain/catalogue/version.ts";
import type { Work } from "#app/platform/work.server.ts";
import { done } from "./done.ts";

/** How the demo calls the programme that its administrator has added. */
export const digitalSkills = "digital-skills";

const source = "Kế hoạch chuyển đổi số của tỉnh";

/** A programme of the province's own, for everybody; its certificate counts three years. Answers its id. */
export async function addDigitalSkills(work: Work): Promise<number> {
  const programmeId = done(
    await addProgramme(work, {
      name: "Bồi dưỡng kỹ năng số cho cán bộ, công chức",
      shortCode: "KNS",
      dimension: null,
      level: null,
      subject: "skills",
      disclosesPlanning: 0,
      source,
      forms: [],
      key: null,
    }),
  );
  const versionId = done(
    await draftProgrammeVersion(work, {
      ...usualCompletion,
      programmeId,
      validFrom: "2020-01-01",
      source,
      toConfirm: 1,
      form: "full_time",
      periods: 24,
      usualDays: 3,
      certificateDays: 15,
      validMonths: 36,
      start: "empty",
      key: null,
    }),
  );
  done(await publishProgrammeVersion(work, { programmeId, versionId, revision: 1 }));
  return programmeId;
}
