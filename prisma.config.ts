import { defineConfig } from "prisma/config";

export default defineConfig({ schema: `prisma/${process.env["DB_PROVIDER"] ?? "sqlite"}` });
