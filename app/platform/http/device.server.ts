import Bowser from "bowser";

/** "Chrome 156, Windows 10" from what a browser says of itself; the text itself where nothing is recognised. */
export function deviceName(userAgent: string): string {
  if (userAgent === "") return "";
  const { browser, os, platform } = Bowser.parse(userAgent);
  const name = [browser.name, browser.version?.split(".")[0]].filter(Boolean).join(" ");
  const system = [os.name, os.versionName ?? os.version, platform.vendor].filter(Boolean).join(" ");
  return [name, system].filter(Boolean).join(", ") || userAgent.slice(0, 60);
}
