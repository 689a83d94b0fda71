import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

/**
 * The server's program with every letter outside ASCII written as an escape: one such letter in it, and the engine
 * keeps the whole text, millions of letters, with two bytes for each.
 */
const narrowText: Plugin = {
  name: "narrow-text",
  applyToEnvironment: ({ name }) => name === "ssr",
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === "chunk")
        part.code = part.code.replaceAll(
          /[\u0080-\uffff]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
  },
};

export default defineConfig({
  // why: every asset is a file; the security policy has no data: for scripts and styles
  build: { assetsInlineLimit: 0, target: "es2022" },
  environments: {
    ssr: {
      // why: of libraries that bring much more than is used, only what is used is kept in the server's memory
      resolve: {
        noExternal: [
          "@cj-tech-master/excelts",
          "kysely",
          "lucide-react",
          "temporal-polyfill",
          "temporal-utils",
          "zod",
        ],
      },
      build: {
        target: "node24",
        rollupOptions: {
          // why: the server around the framework is part of the bundle, so that there is one database client in the process
          input: "./app/server.ts",
          output: { comments: { legal: true, annotation: false, jsdoc: false } },
        },
      },
    },
  },
  plugins: [tailwindcss(), reactRouter(), narrowText],
});
