/** A link that writes to an address. Nothing in the address can add to the mail. */
export function mailTo(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
