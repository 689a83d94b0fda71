import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  // why: every asset is a file; the security policy has no data: for scripts and styles
  build: { assetsInlineLimit: 0, target: "es2022" },
  environments: {
    // why: the server around the framework is part of the bundle, so that there is one database client in the process
    ssr: { build: { target: "node24", rollupOptions: { input: "./app/server.ts" } } },
  },
  plugins: [tailwindcss(), reactRouter()],
});
