import { notFound } from "#app/platform/http/form.server.ts";

export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function UnknownAddress() {
  return null;
}
