import {
  type Answer,
  type Call,
  type Command,
  requiredText,
  textOf,
  UsageError,
} from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { createAccountByOperator } from "#app/domain/access/create-account-by-operator.server.ts";
import { findProvince } from "#app/domain/access/invitation.server.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { unitMatcher } from "#app/domain/organisation/matching.ts";
import { listNamedUnits } from "#app/domain/organisation/queries.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import type { Work } from "#app/platform/work.server.ts";

export const createAdmin: Command = {
  name: "create-admin",
  summary: "create an account of a system administrator and print its invitation link",
  usage: `Creates an account that administers the system, in force at once, and prints a link with which its
holder chooses a password, once, within 7 days.

  --user-name NAME    lower case letters, digits, dots and hyphens, 3 to 60 of them
  --name "FULL NAME"  as people are shown it
  --unit CODE|NAME    the unit whose whole subtree is administered (default: the province)
  --json              print {database, accountId, userName, unit: {id, name}, link}`,
  parameters: [],
  options: {
    "user-name": { type: "string" },
    name: { type: "string" },
    unit: { type: "string" },
  },
  run: (call) => {
    const wanted = readWanted(call);
    return withPortal(call, (portal) => run(call, portal, wanted));
  },
};

type Wanted = { userName: string; name: string; unit: string | null };

function readWanted({ values }: Call): Wanted {
  const name = requiredText(values, "name");
  if (name.length < 2 || name.length > 120) {
    throw new UsageError("name_not_valid", "--name takes 2 to 120 characters");
  }
  return { userName: requiredText(values, "user-name"), name, unit: textOf(values, "unit") };
}

const refusals = {
  not_allowed: "only the operator may do this",
  user_name_not_valid: "--user-name takes 3 to 60 lower case letters, digits, dots and hyphens",
  user_name_taken: "an account of this user name exists already",
  unit_not_there: "the unit is not there today",
};

async function run(call: Call, portal: Portal, wanted: Wanted): Promise<Answer> {
  const work = portal.work(call.actor);
  const unit = await findWantedUnit(work, wanted.unit);
  const { userName, name } = wanted;
  const role = "system_admin" as const;
  const result = await createAccountByOperator(work, { userName, name, unitId: unit.id, role });
  if (!result.ok) throw new UsageError(result.refusal, refusals[result.refusal]);
  const { accountId, token } = result.value;
  await recordCall(work, { command: "create_admin", detail: { accountId, unit: unit.id } });
  const link = `/invitations/${token}`;
  return {
    code: 0,
    json: {
      database: work.db.name,
      accountId,
      userName: userName.toLowerCase(),
      unit: { id: unit.id, name: unit.name },
      link,
    },
    text: `${name} administers ${unit.name}. To choose a password, once, within 7 days:\n${call.settings.baseUrl ?? ""}${link}`,
  };
}

async function findWantedUnit(
  work: Work,
  typed: string | null,
): Promise<{ id: number; name: string }> {
  const units = await work.db.sql.selectFrom("OrgUnit").select("id").limit(1).execute();
  if (units.length === 0) {
    throw new UsageError("unknown_unit", "the database holds no units; load-starter loads them");
  }
  const province = await findProvince(work.db, work.today);
  if (typed === null) return province;
  const scope = { unitId: province.id, today: work.today };
  const match = unitMatcher(await listNamedUnits(work.db, scope, work.today))(typed);
  if (match.ok) return match.unit;
  if (match.refusal === "ambiguous_unit") {
    const names = match.candidates.map(({ name, code }) =>
      code === null ? name : `${name} ${code}`,
    );
    throw new UsageError("ambiguous_unit", `“${typed}” may be: ${names.join("; ")}`);
  }
  const meant = match.didYouMean === null ? "" : `; did you mean ${match.didYouMean.name}?`;
  throw new UsageError("unknown_unit", `there is no unit “${typed}” today${meant}`);
}
