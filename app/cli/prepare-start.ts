import { failureOf } from "#app/cli/failure.ts";
import { createFirstAdminInvitation } from "#app/domain/access/invitation.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings, type Settings } from "#app/platform/settings.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";

/**
 * What happens before the server starts in production: the database is created or brought up to date, gets the
 * starter data, and where nobody has an account yet a one-time link for the first administrator is printed.
 * Answers the exit code.
 */
export async function prepareStart(): Promise<number> {
  try {
    const settings = readSettings();
    const applied = await migrate(settings.databaseUrl, { mustExist: false });
    if (applied.length > 0) say(`database brought up to date: ${applied.join(", ")}`);
    await prepareDatabase(settings);
    return 0;
  } catch (error) {
    const { exit, message } = failureOf(error);
    say(`start: ${message}`);
    return exit;
  }
}

async function prepareDatabase(settings: Settings): Promise<void> {
  const portal = openPortal(settings);
  try {
    const work = portal.work({ kind: "system" });
    const starter = await loadStarter(work);
    if (starter.ok) {
      const { units, titles, programmes } = starter.value;
      say(`loaded the starter data: ${units} units, ${titles} titles, ${programmes} programmes`);
    }
    const invitation = await createFirstAdminInvitation(work);
    if (!invitation.ok) return;
    process.stdout.write(
      `Nobody has an account yet. This link creates the first administrator, once, within 7 days:\n` +
        `${addressOf(settings)}/invitations/${invitation.value.token}\n`,
    );
  } finally {
    await portal.close();
  }
}

/** Where people on this machine reach the portal. */
export function addressOf({ baseUrl, host, port }: Settings): string {
  if (baseUrl !== null) return baseUrl;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "127.0.0.1" : host}:${port}`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
