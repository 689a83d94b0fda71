import { findFeed } from "#app/domain/access/calendar-feed.server.ts";
import { calendarEntries } from "#app/domain/teaching/calendar-entries.server.ts";
import {
  connectionContext,
  localeContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { chooseLocale } from "#app/platform/i18n/locale.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { calendarItem, calendarName } from "#app/routes/calendar/calendar-item.ts";
import { baseOf } from "#app/routes/calendar/feed-address.server.ts";
import type { Route } from "./+types/calendar";

/** The half-days of whoever an address belongs to, for a calendar program, which cannot sign in. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { address } = context.get(connectionContext);
  const work = context.get(workContext);
  const opened = await findFeed(work, { token: params.feedToken, address });
  const { t: say } = context.get(localeContext);
  if (opened.kind === "locked") {
    const wait = Math.ceil((Date.parse(opened.until) - work.now.getTime()) / 1000);
    const time = formatInstant(opened.until);
    return sentence(429, say("calendar.feed.locked", { time }), { "Retry-After": `${wait}` });
  }
  const holder = opened.kind === "found" ? opened.found.holder : null;
  if (holder === null) return sentence(404, say("calendar.feed.gone"));
  const entries = await calendarEntries(work.db, { holder, today: work.today });
  const locale = chooseLocale(holder.locale, null, null);
  const t = translator(locale);
  const base = baseOf({ request, context });
  // why: most servers are asked for no calendar for hours
  const { calendarFile } = await import("#app/platform/files/calendar.server.ts");
  const items = entries.map((entry) => calendarItem(t, entry, base));
  return new Response(calendarFile({ name: calendarName(t, holder), items }), {
    headers: {
      ...keptByNobody,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="timetable.ics"',
      "Content-Language": locale,
    },
  });
}

/** Nothing on the way keeps or lists it. */
const keptByNobody = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** A program shows the status; a person who opens the address reads why. */
const sentence = (status: number, text: string, more: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { ...keptByNobody, ...more, "Content-Type": "text/plain; charset=utf-8" },
  });
