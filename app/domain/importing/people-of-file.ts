import type { Gender } from "#app/domain/people/cadre.ts";
import { foldMarks } from "#app/kernel/vietnamese.ts";
import type { KnownIdentity, KnownLevel, KnownPerson, KnownRating } from "./facts.ts";
import { matchPerson, type PersonMatch } from "./identity.ts";
import type { PersonStatement } from "./statement.ts";

/** Somebody of the file: on record, or new with the row that first names them; with all that is known by now. */
export type FilePerson = {
  /** null = new */
  cadreId: number | null;
  /** the first accepted row that names them; null = none yet */
  row: number | null;
  inScope: boolean;
  identities: [KnownIdentity, ...KnownIdentity[]];
  ethnicity: string | null;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  levels: KnownLevel[];
  ratings: KnownRating[];
  posts: { name: string; unitId: number }[];
};

/** People on record by their names without marks, of the record itself and of those merged into it. */
export type PeopleByName = ReadonlyMap<string, readonly KnownPerson[]>;

export function byName(people: readonly KnownPerson[]): PeopleByName {
  const index = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const folded of new Set(person.identities.map(({ name }) => foldMarks(name)))) {
      const there = index.get(folded);
      if (there) there.push(person);
      else index.set(folded, [person]);
    }
  }
  return index;
}

export type CompletePerson = PersonStatement & { name: string; birth: string };

/**
 * The people that the rows of one file mean, row by row: those on record and those that earlier rows name for the
 * first time. What an accepted row states is known to the rows behind it.
 */
export type PeopleOfFile = {
  find(stated: CompletePerson, known: PeopleByName): PersonMatch<FilePerson>;
  /** somebody whom no record and no earlier row names */
  add(stated: { name: string; birth: string; gender: Gender }, row: number): FilePerson;
};

export function peopleOfFile(): PeopleOfFile {
  const onRecord = new Map<number, FilePerson>();
  const added = new Map<string, FilePerson[]>();

  function personOf(known: KnownPerson): FilePerson {
    const before = onRecord.get(known.id);
    if (before) return before;
    const { id, inScope, identities, ethnicity, partyJoinedOn, partyOfficialOn } = known;
    const person: FilePerson = {
      cadreId: id,
      row: null,
      inScope,
      identities: [...identities],
      ethnicity,
      partyJoinedOn,
      partyOfficialOn,
      levels: [...known.levels],
      ratings: [...known.ratings],
      posts: [...known.posts],
    };
    onRecord.set(id, person);
    return person;
  }

  return {
    find(stated, known) {
      const folded = foldMarks(stated.name);
      const people = (known.get(folded) ?? []).map(personOf);
      return matchPerson(stated, [...people, ...(added.get(folded) ?? [])]);
    },
    add({ name, gender, birth }, row) {
      const person: FilePerson = {
        cadreId: null,
        row,
        inScope: true,
        identities: [{ name, gender, birth }],
        ethnicity: null,
        partyJoinedOn: null,
        partyOfficialOn: null,
        levels: [],
        ratings: [],
        posts: [],
      };
      const folded = foldMarks(name);
      const there = added.get(folded);
      if (there) there.push(person);
      else added.set(folded, [person]);
      return person;
    },
  };
}

/** One number for a person of the file: that of their record, or less than 0 where they have none. */
export function personKey({ cadreId, row }: Pick<FilePerson, "cadreId" | "row">): number {
  return cadreId ?? -(row ?? 0);
}

/** Which row of the file has stated a record of a person first; `record` says which record it is. */
export type StatedRows = {
  rowOf: (person: FilePerson, record: string) => number | undefined;
  note: (person: FilePerson, record: string, row: number) => void;
};

export function statedRows(): StatedRows {
  const rows = new Map<string, Map<number, number>>();
  return {
    rowOf: (person, record) => rows.get(record)?.get(personKey(person)),
    note(person, record, row) {
      const people = rows.get(record) ?? new Map<number, number>();
      rows.set(record, people.set(personKey(person), row));
    },
  };
}
