import type { RequestField } from "#app/domain/data-requests/data-request.ts";
import type { OwnRecord } from "#app/domain/people/cadre-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** What the record says of a field, as its page shows it; empty where that is more than one text. */
export function standingText(t: Translate, record: OwnRecord, field: RequestField): string {
  const { fullName, gender, birthDate, ethnicity, partyJoinedOn, partyOfficialOn, phone } = record;
  switch (field) {
    case "full_name":
      return fullName;
    case "gender":
      return t(`common.gender.${gender}`);
    case "birth_date":
      return formatDate(birthDate);
    case "ethnicity":
      return ethnicity ?? "";
    case "party_joined_on":
      return formatDate(partyJoinedOn ?? "");
    case "party_official_on":
      return formatDate(partyOfficialOn ?? "");
    case "phone":
      return phone ?? "";
    case "post":
    case "evidence":
    case "result":
    case "other":
      return "";
  }
}
