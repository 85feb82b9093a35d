/** Everything that may be refused, and why, in words for the person who tried. */
export const refusals = {
  'conversation-closed': 'This conversation is closed.',
  'not-closed': 'This conversation is still going on.',
  'already-assigned': 'Another agent already has this conversation.',
  'not-waiting': 'This conversation is not waiting for an agent.',
  'not-yours': 'This conversation is not assigned to you.',
  'agent-offline': 'You are offline. Set your presence to online or away first.',
  'agent-unreachable': 'This agent cannot be reached at the moment.',
  'agent-unknown': 'There is no such agent.',
  'department-unknown': 'There is no such department.',
  'stale-reply': 'The conversation has moved on.',
  'message-repeated': 'A message with this messageId is already stored.',
  'message-differs': 'A message with this messageId but another text is already stored.',
  'visitor-busy': 'This visitor already has an open conversation.',
  'email-taken': 'An agent with this email already exists.',
} as const;

export type RefusalCode = keyof typeof refusals;

/** An expected "no". A fault, in contrast, is any other error. */
export class RefusedError extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(refusals[code]);
    this.name = 'RefusedError';
    this.code = code;
  }
}
