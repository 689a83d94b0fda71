import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { BirthSource } from "./birth.ts";
import {
  notYetPlaced,
  placePosts,
  readUnit,
  recordBirth,
  stampsOf,
  viewerIn,
} from "./cadre-rows.server.ts";
import { type CadreFacts, cadreFields, decideFacts, type FactsRefusal, namesOf } from "./cadre.ts";
import { canAddPeople } from "./policy.ts";
import { decidePost, type PostRefusal } from "./post.ts";
import { listPossiblySame } from "./queries.server.ts";
import { isUnitInScope } from "./scope.server.ts";

export type AddCadreInput = CadreFacts & {
  /** yyyy, yyyy-mm or yyyy-mm-dd, with its source */
  birthDate: string;
  birthSource: BirthSource;
  /** the first post: it says where the person belongs; validFrom yyyy-mm-dd, null = not known */
  post: { unitId: number; name: string; validFrom: string | null; decision: string | null };
  /** true = the records that may be the same person were shown, and this is another */
  confirmed: boolean;
  /** of the form; null = none */
  key: string | null;
};

export type AddCadreRefusal =
  | "not_allowed"
  | "not_found"
  | "possible_duplicate"
  | FactsRefusal
  | PostRefusal
  | OnceRefusal;

/**
 * Adds a person with a first post in the viewer's scope and answers the id; a second post of the same form finds
 * the first one's. Refuses not_allowed; not_found (unit out of scope); birth_in_future, official_before_joined,
 * unit_not_there, post_before_birth; possible_duplicate unless confirmed (people in scope of the same name and gender whose birth
 * date does not contradict, product 5.2).
 */
export async function addCadre(
  work: Work,
  input: AddCadreInput,
): Promise<Result<number, AddCadreRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canAddPeople(viewer)) return refuse("not_allowed");
  const facts = decideFacts(input, work.today);
  if (!facts.ok) return facts;

  return onceOnly(work, input.key, input, async () => {
    if (!(await isUnitInScope(work.db.sql, viewer, input.post.unitId))) return refuse("not_found");
    // why: a warning, not an invariant; two that add the same person at one moment are found by the next reader
    if (!input.confirmed && (await listPossiblySame(work.db, viewer, input)).length > 0) {
      return refuse("possible_duplicate");
    }
    return insertCadre(work, input);
  });
}

function insertCadre(work: Work, input: AddCadreInput): Promise<Result<number, AddCadreRefusal>> {
  const { gender, ethnicity, partyJoinedOn, partyOfficialOn, phone, birthDate, birthSource, post } =
    input;
  const names = namesOf(input.fullName);
  const stamps = { createdAt: work.at, ...stampsOf(work) };
  return work.transaction<number, AddCadreRefusal>(async (tx) => {
    const facts = { gender, ethnicity, partyJoinedOn, partyOfficialOn, phone };
    const { id } = await tx.cadre.create({
      data: { ...names, ...facts, birthDate, birthSource, ...stamps },
      select: { id: true },
    });
    const unit = await readUnit(tx, post.unitId);
    if (!unit) return refuse("not_found");
    const decision = decidePost({ validFrom: post.validFrom, validTo: null }, unit, birthDate);
    if (!decision.ok) return decision;

    await recordBirth(tx, work, { cadreId: id, value: birthDate, source: birthSource });
    const held = await tx.postHolding.create({
      data: { cadreId: id, originCadreId: id, ...post, ...notYetPlaced, ...stamps },
      select: { id: true },
    });
    await placePosts(tx, id);
    await writeReceipt(tx, work, input.key, id);
    const stated = { ...facts, fullName: names.fullName };
    recordAudit(tx, {
      action: "cadre.added",
      subjectType: "cadre",
      subjectId: id,
      detail: {
        postId: held.id,
        post: post.name,
        after: {
          ...Object.fromEntries(
            cadreFields
              .filter((field) => stated[field] !== null)
              .map((field) => [field, stated[field]]),
          ),
          birthDate,
          birthSource,
          unit: unit.name,
          ...(post.validFrom === null ? {} : { validFrom: post.validFrom }),
        },
        unitId: unit.id,
        confirmed: input.confirmed,
      },
    });
    return accept(id);
  });
}
