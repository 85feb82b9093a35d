/**
 * Where a conversation stands, for a language model to understand a question by. An answer can rest on none of it: the
 * gate takes facts from cited passages alone.
 */
export interface ConversationFacts {
  /** The department that the visitor chose, or the default one, by its name. */
  readonly department: string;
  /** `open`, or when it opens again, in words. */
  readonly hours: string;
  /** Whether somebody could take a handoff at this moment. */
  readonly people: 'online' | 'away';
  /** The path of the page that the chat was opened on; nobody has checked that it exists. */
  readonly page?: string;
}

/** The page may say this much. */
const longestPath = 200;

/** The path of a page, in readable letters and without what may be secret: neither its query nor its hash. Undefined: no page. */
export function pathOf(pageUrl: string | undefined): string | undefined {
  if (pageUrl === undefined || !URL.canParse(pageUrl)) return undefined;
  const { protocol, pathname } = new URL(pageUrl);
  if (!/^https?:$/.test(protocol)) return undefined;
  try {
    return decodeURIComponent(pathname).slice(0, longestPath).toWellFormed();
  } catch {
    return undefined;
  }
}
