/** Under which keys the browser remembers a visitor, for the chat and for the launcher. */
export const tokenKey = 'token';
export const conversationKey = 'conversation';
/** The number of the last event that the visitor has seen of an open conversation; absent once it is closed. */
export const seenKey = 'seen';
/** There where the visitor wants no sound. */
export const mutedKey = 'muted';
/** The message that a tab has rung for last. */
export const rungKey = 'rung';
/** What the visitor answered before the first message, as `POST /v1/conversations` takes it, in JSON. */
export const answersKey = 'answers';
