import { data as withInit, type LoaderFunction, type ServerBuild } from "react-router";

/**
 * Pages are documents (ADR 5): no program in the browser waits for a loader's data, yet the framework writes it
 * out for one, at a tenth of a list's cost (docs/performance.md). It writes what can be enumerated; a page reads
 * its data by name. So a page must not spread `loaderData`.
 */
export function withoutSentData(build: ServerBuild): ServerBuild {
  const routes: ServerBuild["routes"] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    const loader = route?.module.loader;
    routes[id] =
      route && loader ? { ...route, module: { ...route.module, loader: unsent(loader) } } : route;
  }
  return { ...build, routes };
}

function unsent(loader: LoaderFunction): LoaderFunction {
  return async (...given) => {
    const data = await loader(...given);
    if (isPlain(data)) return hidden(data);
    return isWithInit(data) && isPlain(data.data)
      ? withInit(hidden(data.data), data.init ?? {})
      : data;
  };
}

type WithInit = ReturnType<typeof withInit<unknown>>;

/** What the framework's `data` gives: a page with a status of its own. */
function isWithInit(data: unknown): data is WithInit {
  return (
    data !== null &&
    typeof data === "object" &&
    "type" in data &&
    data.type === "DataWithResponseInit"
  );
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return (
    data !== null && typeof data === "object" && Object.getPrototypeOf(data) === Object.prototype
  );
}

function hidden(data: Record<string, unknown>): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    Object.defineProperty(named, name, { value, enumerable: false });
  }
  return named;
}
