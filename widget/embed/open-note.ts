/** Whether the chat was open on the page before, in this tab: a tab's own memory, so that two tabs may differ. */
export function wasOpen(name: string): boolean {
  try {
    return sessionStorage.getItem(`${name}:open`) !== null;
  } catch {
    return false;
  }
}

/** Keeps for the next page in this tab whether the chat is open. */
export function noteOpen(name: string, open: boolean): void {
  try {
    if (open) sessionStorage.setItem(`${name}:open`, '1');
    else sessionStorage.removeItem(`${name}:open`);
  } catch {
    // Denied: the chat is closed on the next page.
  }
}
