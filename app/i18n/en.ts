import { access } from "#app/i18n/en/access.ts";
import { accounts } from "#app/i18n/en/accounts.ts";
import { catalogue } from "#app/i18n/en/catalogue.ts";
import { common } from "#app/i18n/en/common.ts";
import { form } from "#app/i18n/en/form.ts";
import { imports } from "#app/i18n/en/imports.ts";
import { people } from "#app/i18n/en/people.ts";
import { planning } from "#app/i18n/en/planning.ts";
import { shell } from "#app/i18n/en/shell.ts";
import { standards } from "#app/i18n/en/standards.ts";
import { synonyms } from "#app/i18n/en/synonyms.ts";
import { units } from "#app/i18n/en/units.ts";
import type { Messages } from "#app/i18n/messages.ts";
import type { vi } from "#app/i18n/vi.ts";

/** English, in the shape of the source. */
export const en: Messages<typeof vi> = {
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
