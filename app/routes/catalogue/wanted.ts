import { programmeSorts, versionFilters } from "#app/domain/catalogue/programme-list.ts";
import { studyForms } from "#app/domain/catalogue/version.ts";
import { levelDimensions } from "#app/domain/standards/level.ts";
import { programmeSubjects } from "#app/domain/standards/requirement.ts";
import { readListAddress } from "#app/platform/http/list.ts";

export const givenKinds = [...levelDimensions, "itself"] as const;
export const disclosing = ["yes", "no"] as const;

/** The list of programmes that an address asks for. */
export function readProgrammeList(url: string) {
  const list = readListAddress(url, { sortable: programmeSorts, sort: "name" });
  const by = programmeSorts.find((sort) => sort === list.sort.by) ?? "name";
  return {
    list,
    wanted: {
      q: list.text("q"),
      gives: givenKinds.find((kind) => kind === list.text("gives")) ?? null,
      subject: programmeSubjects.find((subject) => subject === list.text("subject")) ?? null,
      form: studyForms.find((form) => form === list.text("form")) ?? null,
      version: versionFilters.find((filter) => filter === list.text("version")) ?? null,
      discloses: disclosing.find((word) => word === list.text("discloses")) ?? null,
      sort: { by, descending: list.sort.descending },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
