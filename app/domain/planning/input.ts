import { z } from "zod";
import {
  Id,
  Key,
  optionalText,
  RequiredDay,
  Revision,
  UnitChoice,
  UnitKept,
  UnitName,
} from "#app/domain/people/input.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { endReasons } from "./round.ts";

const requiredText = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max));

export const DecisionForm = z.object({
  decisionNumber: requiredText(100),
  decisionDate: RequiredDay,
  signatory: requiredText(200),
  revision: Revision,
});

export const PublicationForm = z.object({
  publicationNumber: requiredText(100),
  publicationDate: RequiredDay,
  revision: Revision,
});

export const OwnPlanningForm = z.object({ revision: Revision });

export const EndRecordForm = z.object({
  reason: z.enum(endReasons),
  lastDay: RequiredDay,
  document: requiredText(300),
  revision: Revision,
});

export const ReopenRecordForm = z.object({ revision: Revision });

/** A place in a list, or nothing. */
const ListOrder = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^[1-9]\d{0,5}$/.test(text), "not_a_place")
  .transform((text) => (text === "" ? null : Number(text)));

export const AddRecordForm = z.object({
  cadreId: Id,
  titleId: z.string().min(1).pipe(Id),
  unit: UnitName,
  unitId: UnitChoice,
  unitFor: UnitKept,
  listOrder: ListOrder,
  note: optionalText(500),
  _key: Key,
});
