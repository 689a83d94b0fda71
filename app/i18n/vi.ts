import { access } from "#app/i18n/vi/access.ts";
import { accounts } from "#app/i18n/vi/accounts.ts";
import { catalogue } from "#app/i18n/vi/catalogue.ts";
import { common } from "#app/i18n/vi/common.ts";
import { form } from "#app/i18n/vi/form.ts";
import { imports } from "#app/i18n/vi/imports.ts";
import { people } from "#app/i18n/vi/people.ts";
import { planning } from "#app/i18n/vi/planning.ts";
import { shell } from "#app/i18n/vi/shell.ts";
import { standards } from "#app/i18n/vi/standards.ts";
import { synonyms } from "#app/i18n/vi/synonyms.ts";
import { units } from "#app/i18n/vi/units.ts";

/** The source catalogue. */
export const vi = {
  access,
  accounts,
  catalogue,
  common,
  form,
  imports,
  people,
  planning,
  shell,
  standards,
  synonyms,
  units,
};
