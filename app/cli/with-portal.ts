import type { Call } from "#app/cli/command.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { openPortal, type Portal } from "#app/platform/portal.server.ts";

/** Brings the database to this program's state, opens it for one command and closes it whatever happens. */
export async function withPortal<Value>(
  call: Call,
  run: (portal: Portal) => Promise<Value>,
  options: { mustExist: boolean } = { mustExist: true },
): Promise<Value> {
  const applied = await migrate(call.settings.databaseUrl, options);
  if (applied.length > 0) call.progress(`database brought up to date: ${applied.join(", ")}`);
  const portal = openPortal(call.settings);
  try {
    return await run(portal);
  } finally {
    await portal.close();
  }
}
