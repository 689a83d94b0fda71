import path from "node:path";

// why: as in portal.ts; what is imported below looks for the project's root
process.env["PORTAL_ROOT"] ??= path.resolve(import.meta.dirname, "../..");

const { prepareDemo } = await import("#app/cli/prepare-demo.ts");
process.exit(await prepareDemo(process.argv.slice(2)));
