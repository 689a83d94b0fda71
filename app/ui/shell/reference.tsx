import { createContext, type ReactNode, use } from "react";

const ReferenceContext = createContext("");

/** The number under which the log knows this request; there also when nothing else could be loaded. */
export function ReferenceProvider({ value, children }: { value: string; children: ReactNode }) {
  return <ReferenceContext value={value}>{children}</ReferenceContext>;
}

export function useReference(): string {
  return use(ReferenceContext);
}
