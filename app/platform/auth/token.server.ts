import crypto from "node:crypto";

/** 256 random bits for a cookie or a one-time link. */
export function newToken(): string {
  return crypto.randomBytes(32).toString("base64url");
}

/** What the database keeps of a token. */
export function tokenHash(token: string): string {
  return crypto.createHash("sha256").update(token).digest("hex");
}

function keyOf(token: string): Buffer {
  return Buffer.from(crypto.hkdfSync("sha256", token, "", "kept form", 32));
}

/** Encrypts with a key that only the holder of the token has (AES-256-GCM). */
export function seal(token: string, text: string): string {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv("aes-256-gcm", keyOf(token), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Opens what `seal` closed; null for another token or altered text. */
export function unseal(token: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = crypto.createDecipheriv("aes-256-gcm", keyOf(token), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    // why: a wrong key shows only as a failed authentication
    return null;
  }
}
