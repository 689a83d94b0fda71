import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterwards } from "#tests/support/database.ts";
import { freePort } from "#tests/support/postgres.ts";

/** A mail as the server took it: from whom and to whom by its envelope, and what it says. */
export type TakenMail = { from: string; to: string[]; mail: ParsedMail };

export type TestMailServer = {
  port: number;
  taken: TakenMail[];
  /** how many sessions were opened */
  sessions: () => number;
  stop: () => Promise<void>;
};

type Behaviour = {
  port?: number;
  /** an SMTP error for a receiver, such as [550, "no such user"]; null takes it */
  refuse?: (address: string) => [number, string] | null;
  /** the one user who may sign in; without it nobody has to */
  user?: { name: string; password: string };
  /** milliseconds before a mail is taken */
  delay?: number;
};

/** A real mail server on this machine, stopped after the test. */
export async function startMailServer(behaviour: Behaviour = {}): Promise<TestMailServer> {
  const { port = await freePort(), refuse = () => null, user, delay = 0 } = behaviour;
  const taken: TakenMail[] = [];
  let sessions = 0;
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => {
      sessions += 1;
      done();
    },
    onAuth: ({ username, password }, _session, done) => {
      if (username === user?.name && password === user?.password) done(null, { user: username });
      else done(smtpError(535, "5.7.8 authentication failed"));
    },
    onRcptTo: ({ address }, _session, done) => {
      const refused = refuse(address);
      done(refused === null ? null : smtpError(...refused));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        void simpleParser(Buffer.concat(chunks)).then((mail) => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? "" : mailFrom.address;
          taken.push({ from, to: rcptTo.map(({ address }) => address), mail });
          setTimeout(() => done(null, "queued"), delay);
        });
      });
    },
  });
  // why: a client that goes away in the middle is what some tests are about
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  afterwards(stop);
  return {
    port: (server.server.address() as AddressInfo | null)?.port ?? port, // why: it listens on a port
    taken,
    sessions: () => sessions,
    stop,
  };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
