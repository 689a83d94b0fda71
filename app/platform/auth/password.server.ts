import { hash, verify } from "@node-rs/argon2";

// OWASP's second recommendation for argon2id: 19 MiB, 2 passes, 1 lane.
// why: the package names its algorithms in a const enum, which erasable TypeScript cannot read; 2 is argon2id
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), options);
}

let dummy: Promise<string> | null = null;

/** Takes as long for an account that does not exist (`stored` null), which it answers with false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("an account that does not exist");
  const matches = await verify(stored ?? (await dummy), password.normalize("NFC"));
  return stored !== null && matches;
}
