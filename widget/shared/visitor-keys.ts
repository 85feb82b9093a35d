/** What stands before the name of everything that the browser keeps of visits to a server, or to one of its sites. */
export function keptAs(server: string, site: string): string {
  return `sapa:${new URL(server).host}${site && `/${site}`}`;
}

/** Under which keys the browser remembers a visitor, for the chat and for the launcher. */
export const tokenKey = 'token';
export const conversationKey = 'conversation';
/** The number of the last event that the visitor has seen of an open conversation; absent once it is closed. */
export const seenKey = 'seen';
/** There where the visitor wants no sound. */
export const mutedKey = 'muted';
/** Messages that the journal has not confirmed yet: written at once, before a tab can close. */
export const outgoingKey = 'outgoing';
/** When somebody logged out who may have left messages in the journal, in Unix ms: nobody sends those. */
export const leftKey = 'left';
/** When a tab has rung last, in Unix ms. */
export const rungKey = 'rung';
/** There where the chat is open, in one tab. */
export const openKey = 'open';
/** What stands in the composer, in one tab. */
export const writtenKey = 'written';
/** What the visitor answered before the first message, as `POST /v1/conversations` takes it, in JSON. */
export const answersKey = 'answers';
