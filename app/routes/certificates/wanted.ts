import { certificateKinds } from "#app/domain/certificates/register.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The lines of the register that an address asks for; page and export read it alike. */
export function readRegister(url: string) {
  const list = readListAddress(url, { sortable: ["register"], sort: "-register" });
  const year = Number(list.text("year"));
  return {
    list,
    wanted: {
      q: list.text("q"),
      year: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null,
      kind: certificateKinds.find((kind) => kind === list.text("kind")) ?? null,
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
