/** Under which keys the browser remembers a visitor, for the chat and for the launcher. */
export const tokenKey = 'token';
export const conversationKey = 'conversation';
/** The number of the last event that the visitor has seen of an open conversation; absent once it is closed. */
export const seenKey = 'seen';
