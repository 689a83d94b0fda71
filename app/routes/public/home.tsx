import { redirect } from "react-router";
import { identityContext } from "#app/routes/gates.server.ts";
import { homeAddress } from "#app/routes/navigation.ts";
import { SignInPage } from "#app/routes/public/sign-in-parts.tsx";
import type { Route } from "./+types/home";

/** Without a session the sign-in page itself; with one, on to the home of the role. */
export function loader({ context }: Route.LoaderArgs) {
  const { signedIn } = context.get(identityContext);
  if (!signedIn) return { to: homeAddress };
  if (signedIn.mustChangePassword) throw redirect("/account/password");
  throw redirect(signedIn.active ? homeAddress : "/account");
}

export default function HomePage({ loaderData }: Route.ComponentProps) {
  return <SignInPage to={loaderData.to} why={null} />;
}
