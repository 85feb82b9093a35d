/** Everything that may be refused, and why, in words for the person who tried. */
export const refusals = {
  'conversation-closed': 'This conversation is closed.',
  'not-closed': 'This conversation is still going on.',
  'already-assigned': 'Another agent already has this conversation.',
  'not-waiting': 'This conversation is not waiting for an agent.',
  'not-yours': 'This conversation is not assigned to you.',
  'already-replied': 'You have already written here. Transfer the conversation instead.',
  'already-passed': 'This agent has given this conversation back before.',
  'agent-full': 'This agent has no room for another conversation.',
  'not-assigned': 'No agent has this conversation.',
  'already-yours': 'This conversation is yours.',
  'too-many-tags': 'A conversation has at most 20 tags.',
  'agent-offline': 'You are offline. Set your presence to online or away first.',
  'agent-unreachable': 'This agent cannot be reached at the moment.',
  'agent-unknown': 'There is no such agent.',
  'department-unknown': 'There is no such department.',
  'stale-reply': 'The conversation has moved on.',
  'message-repeated': 'A message with this messageId is already stored.',
  'message-differs': 'A message with this messageId but another text or file is already stored.',
  'file-type': 'Only JPEG, PNG and WebP images and PDF documents can be sent. Save the file as one of these.',
  'file-damaged':
    'This file cannot be opened: it is damaged, or holds more than it should. Save it anew and send that.',
  'file-too-big': 'Files may have up to 10 MB. Send a smaller one.',
  'image-too-large': 'Images may have up to 25 million pixels. Make it smaller and send that.',
  'file-empty': 'This file is empty.',
  'verdict-unfit': 'This cannot be said of what the bot did here.',
  'mail-off': 'This site cannot send mail at the moment.',
  'consent-missing':
    'This site asks visitors to agree before the first message. Send `consent`: the language in which they did.',
  'answers-missing':
    'This site asks visitors for their name or e-mail address before the first message. Send them along.',
  'visitor-busy': 'This visitor already has an open conversation.',
  'identity-off': 'This server proves no identities: it has no IDENTITY_SECRET.',
  'identity-unproven':
    'This identity is not proven: the token or hash does not fit what IDENTITY_SECRET makes.',
  'identity-expired': 'The token has expired. Ask your server for a new one.',
  'identity-lasting': 'The token has to end within an hour: set exp.',
  'identity-unfit': 'The token says something of the customer that cannot be kept.',
  'other-customer': 'This visitor is another customer already. Reset the chat first.',
  'too-many-attributes': 'A visitor has at most 30 attributes.',
  'email-taken': 'An agent with this email already exists.',
} as const;

export type RefusalCode = keyof typeof refusals;

/** An expected "no". A fault, in contrast, is any other error. */
export class RefusedError extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(refusals[code], options);
    this.name = 'RefusedError';
    this.code = code;
  }
}
