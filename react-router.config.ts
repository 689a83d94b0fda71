import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  ssr: true,
  // why: pages are whole documents; nothing is discovered or prefetched in the browser
  routeDiscovery: { mode: "initial" },
} satisfies Config;
