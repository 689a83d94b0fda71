/** One process that starts on a database: node migrate-database.ts URL (PORTAL_ROOT: whose migrations) */
import { migrate } from "#app/platform/migrations.server.ts";

const applied = await migrate(process.argv[2] ?? "", { mustExist: false });
process.stdout.write(`${JSON.stringify(applied)}\n`);
