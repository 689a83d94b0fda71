import type { Db } from "#app/platform/db.server.ts";

type Wanted = {
  accountId: number;
  state?: "waiting" | "sent" | "dead" | "dropped" | "given_up";
  attempts?: number;
  code?: string;
  /** when it was written, and ended where it has */
  at?: string;
};

/** A message in somebody's inbox with its mail; one that failed where the test does not care. Answers the mail's id. */
export async function makeMail(
  db: Pick<Db, "prisma">,
  {
    accountId,
    state = "dead",
    attempts = state === "waiting" ? 0 : 1,
    code = "CNKT-2026-03",
    at = "2026-06-01T00:30:00.000Z",
  }: Wanted,
): Promise<number> {
  const message = {
    kind: "request_approved",
    params: JSON.stringify({ code, person: null }),
    accountId,
    createdAt: at,
  };
  const { id: outboxId } = await db.prisma.outboxMessage.create({
    data: { ...message, recipient: "account", deliveredAt: at },
  });
  const { id: inboxId } = await db.prisma.inboxMessage.create({ data: { ...message, outboxId } });
  const { id } = await db.prisma.mailDelivery.create({
    data: {
      inboxId,
      accountId,
      state,
      attempts,
      nextTryAt: at,
      createdAt: at,
      address: "nguoi.nhan@xa.example",
      answer: state === "dead" ? "550 5.1.1 no such user" : null,
      endedAt: state === "waiting" ? null : at,
      dropReason: state === "dropped" ? "state_left" : null,
      givenUpReason: state === "given_up" ? "đã gọi điện" : null,
    },
  });
  return id;
}
