import { sql } from "kysely";
import { mostChoices, proposedUserName } from "#app/domain/access/account.ts";
import { canInviteOwnPeople, canManageAccounts } from "#app/domain/access/policy.ts";
import { aliasesNamed, namedAs } from "#app/domain/people/name-search.server.ts";
import { postsHeld } from "#app/domain/people/posts-held.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

/** People placed in scope, and whether they have an open account. */
function people(db: Sql, viewer: Viewer) {
  const account = db
    .selectFrom("Account as a")
    .whereRef("a.cadreId", "=", sql.ref("c.id"))
    .where("a.endedAt", "is", null)
    .select("a.id");
  return db
    .selectFrom("Cadre as c")
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(db, viewer))
    .select(["c.id", "c.fullName", "c.birthDate", account.as("accountId")]);
}

/** The people a name finds, also that of a record merged into theirs, whose an account may be, with the posts that say where they belong today. */
export async function searchPeople(db: Db, viewer: Viewer, q: string) {
  const search = nameSearch(q);
  if (!search || !canManageAccounts(viewer)) return [];
  const named = namedAs(search);
  const found = await people(db.sql, viewer)
    .leftJoin(aliasesNamed(db.sql, search).as("former"), "former.survivorId", "c.id")
    .where(named.isFound)
    .orderBy(named.fit)
    .orderBy("c.sortKey")
    .orderBy("c.id")
    .limit(mostChoices)
    .execute();
  const posts = await postsHeld(db.sql, viewer, {
    cadreIds: found.map(({ id }) => id),
    placedToday: true,
  });
  return found.map((person) => {
    const post = posts.find(({ cadreId }) => cadreId === person.id);
    return { ...person, postName: post?.name ?? null, unitName: post?.unitName ?? null };
  });
}

export type PersonChoice = Awaited<ReturnType<typeof searchPeople>>[number];

/** One person an account may be opened for, with a user name that is still free; null out of scope. */
export async function findPerson(db: Db, viewer: Viewer, cadreId: number) {
  if (!canManageAccounts(viewer) && !canInviteOwnPeople(viewer)) return null;
  const person = await people(db.sql, viewer).where("c.id", "=", cadreId).executeTakeFirst();
  if (!person) return null;
  return { ...person, userName: await freeUserName(db.sql, person.fullName) };
}

/** The user name proposed for a name, with the first number that makes it free. */
async function freeUserName(db: Sql, fullName: string): Promise<string> {
  const wanted = proposedUserName(fullName);
  const rows = await db
    .selectFrom("Account")
    .where("userName", "like", `${wanted}%`)
    .select("userName")
    .execute();
  const taken = new Set(rows.map(({ userName }) => userName));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(name)) return name;
  }
}
