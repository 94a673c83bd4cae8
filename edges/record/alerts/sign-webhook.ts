/** Messages to webhooks are signed, so that whoever takes them can tell them from others' (Standard Webhooks). */
import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const BYTES = 32;

/** Shared with whoever takes the messages. */
export const newSecret = (): string => `${PREFIX}${randomBytes(BYTES).toString("base64")}`;

/** Headers of one message: what is signed is its id, the second it is sent in, and its body. `seconds`: since 1970. */
export const signed = (secret: string, id: string, seconds: number, body: string): Readonly<Record<string, string>> => {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(seconds), "webhook-signature": `v1,${signature}` };
};
