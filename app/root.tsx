import type { ReactNode } from "react";
import { isRouteErrorResponse, Links, Outlet, useRouteLoaderData } from "react-router";
import { translator } from "#app/platform/i18n/translate.ts";
import { identify } from "#app/routes/gates.server.ts";
import { readShell } from "#app/routes/shell.server.ts";
// oxlint-disable-next-line import/default -- why: the address of a script of its own, not what it exports
import enhancements from "#app/ui/enhance.ts?worker&url";
import { FormPlaceProvider } from "#app/ui/kit/form.tsx";
import { LanguageProvider } from "#app/ui/kit/translate.tsx";
import { ErrorPage } from "#app/ui/shell/error-page.tsx";
import { Shell, type ShellView } from "#app/ui/shell/shell.tsx";
import { useSpareShell } from "#app/ui/shell/spare.tsx";
import type { Route } from "./+types/root";
import stylesheet from "#app/ui/app.css?url";

export const middleware: Route.MiddlewareFunction[] = [identify];

export async function loader({ request, context }: Route.LoaderArgs) {
  return readShell(request, context);
}

export function links(): Route.LinkDescriptors {
  return [
    { rel: "stylesheet", href: stylesheet },
    { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  ];
}

function useShellView(): ShellView | null {
  const spare = useSpareShell();
  return useRouteLoaderData<typeof loader>("root")?.view ?? spare;
}

/** The document. Pages work as HTML alone; one small script adds comfort. */
export function Layout({ children }: { children: ReactNode }) {
  const view = useShellView();
  return (
    <html lang={view?.locale ?? "vi"} data-theme={themeName(view?.theme ?? null)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Links />
        <script type="module" src={enhancements} />
      </head>
      <body>{children}</body>
    </html>
  );
}

function themeName(theme: "light" | "dark" | null): string | undefined {
  return theme === null ? undefined : theme === "dark" ? "night" : "paper";
}

export default function App({ loaderData }: Route.ComponentProps) {
  const { view, kept, keys, accountId } = loaderData;
  const t = translator(view.locale);
  const unused = keys.values();
  const newKey = (): string => unused.next().value ?? "";
  return (
    <LanguageProvider value={{ locale: view.locale, t }}>
      <FormPlaceProvider value={{ page: view.here, kept, newKey, accountId }}>
        <Shell view={view}>
          <Outlet />
        </Shell>
      </FormPlaceProvider>
    </LanguageProvider>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const view = useShellView();
  const locale = view?.locale ?? "vi";
  const page = (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      signedIn={Boolean(view?.person)}
    />
  );
  return (
    <LanguageProvider value={{ locale, t: translator(locale) }}>
      {view ? <Shell view={view}>{page}</Shell> : <main id="main">{page}</main>}
    </LanguageProvider>
  );
}
