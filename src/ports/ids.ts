/** Makes ids and secrets. */
export interface Ids {
  /** A new UUID version 7. */
  id(): string;
  /** A new 256-bit secret, base64url. */
  secret(): string;
}
