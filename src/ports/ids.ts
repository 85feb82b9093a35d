/** Makes ids and secrets. */
export interface Ids {
  /** A new UUID version 7. */
  id(): string;
  /** A new 256-bit secret, base64url. */
  secret(): string;
  /** What is stored of a secret: hex, the same each time, and of no use to anybody who reads the store. */
  fingerprint(secret: string): string;
}
