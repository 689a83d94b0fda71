import type { DataRequestRow } from "#app/domain/data-requests/queries.server.ts";

/** Where what somebody asks for is corrected: the form of the record, or its page with everything else. */
export function correctionAddress({ cadreId, field }: DataRequestRow): string {
  switch (field) {
    case "post":
    case "evidence":
    case "result":
    case "other":
      return `/cadres/${cadreId}`;
    case "full_name":
    case "gender":
    case "birth_date":
    case "ethnicity":
    case "party_joined_on":
    case "party_official_on":
    case "phone":
      return `/cadres/${cadreId}/correction`;
  }
}
