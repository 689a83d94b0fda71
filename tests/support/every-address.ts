import { tableRoutes } from "#tests/support/app.ts";

/** What stands for the parameters of routes. */
export type Params = Record<string, string>;

/** A page, file or act of the route table with its addresses. */
export type Address = { id: string; method: "GET" | "POST"; path: string };

/**
 * Every address of app/routes.ts, its parameters filled from each set of samples; the same address once. A route that
 * was added is in it at once. Throws for a parameter without a sample and for a route left out that is not there.
 */
export async function everyAddress(
  sets: readonly Params[],
  leftOut: Readonly<Record<string, string>> = {},
): Promise<Address[]> {
  const table = await tableRoutes();
  const layouts = new Set(table.flatMap(({ parents }) => parents));
  const asked = table
    .filter(({ id }) => !layouts.has(id))
    .flatMap(({ id, path, module }) => [
      ...("loader" in module || "default" in module ? [{ id, path, method: "GET" as const }] : []),
      ...("action" in module ? [{ id, path, method: "POST" as const }] : []),
    ]);
  const unknown = Object.keys(leftOut).filter(
    (key) => !asked.some(({ id, method }) => `${method} ${id}` === key),
  );
  if (unknown.length > 0) throw new Error(`no route is left out by ${unknown.join(", ")}`);
  const found = asked
    .filter(({ id, method }) => !(`${method} ${id}` in leftOut))
    .flatMap(({ id, method, path }) =>
      [...new Set(sets.map((params) => fillIn(path, params)))].map((filled) => ({
        id,
        method,
        path: filled,
      })),
    );
  return found;
}

function fillIn(path: string, params: Params): string {
  const filled = path.replace("*", "nowhere/at-all").replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`there is no sample for :${name} of ${path}`);
    return value;
  });
  return `/${filled}`;
}
