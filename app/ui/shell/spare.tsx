import { createContext, type ReactNode, use } from "react";
import type { ShellView } from "#app/ui/shell/shell.tsx";

const SpareShellContext = createContext<ShellView | null>(null);

/** What stands around an error page whose loaders did not run: a gate or an action refused. */
export function SpareShellProvider({
  value,
  children,
}: {
  value: ShellView | null;
  children: ReactNode;
}) {
  return <SpareShellContext value={value}>{children}</SpareShellContext>;
}

export function useSpareShell(): ShellView | null {
  return use(SpareShellContext);
}
