import path from "node:path";

// why: the command line works from any folder; settings look for the project's root when they are loaded
process.env["PORTAL_ROOT"] ??= path.resolve(import.meta.dirname, "../..");

const { runCommandLine } = await import("#app/cli/command-line.ts");
const { leave } = await import("#app/cli/leave.ts");
leave(await runCommandLine(process.argv.slice(2)));
