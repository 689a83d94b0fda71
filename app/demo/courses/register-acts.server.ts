import { printCertificate } from "#app/domain/certificates/print-certificate.server.ts";
import { reissueCertificate } from "#app/domain/certificates/reissue-certificate.server.ts";
import { revokeCertificate } from "#app/domain/certificates/revoke-certificate.server.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { done } from "./done.ts";
import type { Surroundings } from "./opened-course.server.ts";
import { moment, type Story } from "./story.server.ts";

/** What became of two certificates that had been handed over: one was lost and issued anew, one was revoked. */
export async function* registerActs({ today, cast }: Surroundings): Story {
  let stage = yield moment(addDays(today, -96), "09:50");
  const [lost] = await handedOver(stage(cast.registrar));
  if (lost === undefined) return;
  const reissue = { certificateId: lost, reason: "lost" } as const;
  const certificateId = done(await reissueCertificate(stage(cast.registrar), reissue));
  stage = yield moment(addDays(today, -95), "10:30");
  const blank = { blankNumber: "GCN 090017", reason: null };
  done(await printCertificate(stage(cast.registrar), { certificateId, ...blank }));
  stage = yield moment(addDays(today, -41), "14:15");
  const work = stage(cast.registrar);
  const [revoked] = await handedOver(work);
  if (revoked === undefined) return;
  const reason = "Bằng cấp trong hồ sơ dự học không hợp lệ theo kết luận xác minh";
  const paper = { documentNumber: "214-QĐ/TCT", documentDate: work.today, reason };
  done(await revokeCertificate(work, { certificateId: revoked, ...paper }));
}

/** Certificates that count for good and were handed over to people without an account, the newest first. */
async function handedOver({ db }: Work): Promise<number[]> {
  const rows = await db.sql
    .selectFrom("Certificate as z")
    .innerJoin("CertificateHandover as h", "h.certificateId", "z.id")
    .innerJoin("Completion as k", "k.id", "z.completionId")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .leftJoin("Account as a", "a.cadreId", "e.cadreId")
    .leftJoin("Certificate as later", "later.replacesId", "z.id")
    .where("z.validTo", "is", null)
    .where("a.id", "is", null)
    .where("later.id", "is", null)
    .select("z.id")
    .orderBy("z.id", "desc")
    .limit(1)
    .execute();
  return rows.map(({ id }) => id);
}
