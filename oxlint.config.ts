import { defineConfig } from "oxlint";

/** The contexts of app/domain in their order: left never imports right. */
const contexts = [
  "audit",
  "organisation",
  "people",
  "access",
  "messages",
  "data-requests",
  "standards",
  "planning",
  "catalogue",
  "evidence",
  "importing",
  "courses",
  "papers",
  "enrolment",
  "attendance",
  "completion",
  "readiness",
  "reporting",
];

type Forbidden = { regex: string; message: string; allowTypeImports?: boolean };

const everywhere: Forbidden[] = [
  { regex: "^\\.\\./", message: "write #app/… or #tests/…" },
  { regex: "/index\\.tsx?$", message: "no barrels: import the file that has it" },
  { regex: "^(#app|#tests|#bench)/.*/[^./]+$", message: "imports carry the extension" },
];
const noPrisma: Forbidden = {
  regex: "^(@prisma/|#app/generated/|#app/platform/db\\.server)",
  message: "only platform and domain/*.server.ts know the database",
};
const noRouter: Forbidden = {
  regex: "^(react-router|@react-router/|#app/routes/|#app/ui/)",
  message: "the domain knows nothing of pages",
};

const folders = [
  "kernel",
  "i18n",
  "platform",
  "generated",
  "domain",
  "ui",
  "routes",
  "cli",
  "starter",
  "demo",
];

/** Nothing of ours except from the folders named. */
function only(allowed: string[], message: string, allowTypeImports = false): Forbidden {
  const others = folders.filter((name) => !allowed.includes(name));
  return { regex: `^#app/(${others.join("|")})(/|\\.)`, message, allowTypeImports };
}

function layer(files: string[], ...forbidden: Forbidden[]) {
  const patterns = [...everywhere, ...forbidden];
  return {
    files,
    excludeFiles: ["**/*.test.ts", "**/*.test.tsx"],
    rules: {
      "no-restricted-imports": ["error" as const, { patterns }] satisfies [unknown, unknown],
    },
  };
}

/** A context: its pure files see pure files of its own and earlier contexts, its server files also the platform. */
function contextLayers(context: string, index: number) {
  const later = contexts.slice(index + 1).map((name) => `#app/domain/${name}/`);
  const order =
    later.length === 0
      ? []
      : [
          {
            regex: `^(${later.join("|")})`,
            message: "an earlier context never imports a later one",
          },
        ];
  const impure = {
    regex: "(\\.server\\.|^node:|^react$|^kysely$|^pg$|^#app/platform/)",
    message: "rules are pure: no server file, no clock, no environment",
  };
  const folder = `app/domain/${context}`;
  return [
    layer([`${folder}/**/*.ts`], noPrisma, noRouter, impure, ...order),
    layer([`${folder}/**/*.server.ts`, `${folder}/**/*.server.tsx`], noRouter, ...order),
  ];
}

export default defineConfig({
  plugins: [
    "eslint",
    "typescript",
    "unicorn",
    "oxc",
    "import",
    "react",
    "jsx-a11y",
    "vitest",
    "promise",
  ],
  categories: { correctness: "error" },
  options: { typeAware: true },
  ignorePatterns: ["app/generated", "build", ".react-router", ".cache", "public"],
  settings: { react: { version: "19.3" } },
  rules: {
    "no-restricted-imports": ["error", { patterns: everywhere }],
    "import/no-cycle": "error",
    "oxc/no-barrel-file": "error",
    "max-lines": ["error", { max: 300 }],
    "max-lines-per-function": ["error", { max: 60 }],
    "no-console": "error",
    "no-empty": "error",
    eqeqeq: "error",
    "no-param-reassign": "error",
    "no-warning-comments": "error",
    "prefer-const": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/only-throw-error": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-type-definitions": ["error", "type"],
    "typescript/consistent-type-imports": "error",
    "react/rules-of-hooks": "error",
    "react/no-danger": "error",
    "react/jsx-no-target-blank": "error",
    "jsx-a11y/prefer-tag-over-role": "off",
    "vitest/no-focused-tests": "error",
    "vitest/no-disabled-tests": "error",
    "vitest/no-identical-title": "error",
  },
  overrides: [
    layer(["app/kernel/**"], only(["kernel"], "the kernel imports nothing of ours"), noPrisma),
    layer(["app/i18n/**"], only(["i18n"], "catalogues import only types", true)),
    layer(
      ["app/platform/**"],
      only(["platform", "kernel", "i18n", "generated"], "the platform knows no domain"),
    ),
    ...contexts.flatMap(contextLayers),
    layer(
      ["app/ui/**"],
      only(["ui", "kernel", "i18n", "domain", "platform"], "components are given what they show"),
      { regex: "\\.server\\.", message: "components run in the browser too" },
    ),
    layer(["app/ui/kit/**"], only(["ui", "kernel", "i18n"], "the kit knows nothing of ours"), {
      regex: "^#app/ui/([^k]|k[^i]|ki[^t])",
      message: "the kit knows no domain part",
    }),
    layer(["app/routes/**"], noPrisma),
    {
      // why: React Router's answers are thrown
      files: ["app/routes/**", "app/platform/http/**"],
      rules: { "typescript/only-throw-error": "off" },
    },
    {
      // why: only an interface can be added to
      files: ["tests/support/database-setup.ts", "app/**/*.d.ts"],
      rules: { "typescript/consistent-type-definitions": "off" },
    },
    {
      files: ["**/*.test.ts", "**/*.test.tsx", "tests/**"],
      rules: { "max-lines-per-function": "off" },
    },
    {
      // why: catalogues, typed-in reference data and the access table are as long as what they list
      files: ["app/i18n/**", "app/starter/**", "tests/support/matrix-rows.ts"],
      rules: { "max-lines": "off", "max-lines-per-function": "off" },
    },
  ],
});
