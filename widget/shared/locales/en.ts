import type { LauncherWords, Texts } from './texts.ts';

/** What the launcher says, which comes before the rest. */
export const launcher: LauncherWords = {
  label: 'Chat now',
  unread: (count) => `${count} unread ${count === 1 ? 'message' : 'messages'}`,
  failed: 'No connection. Try again',
};

export const texts: Texts = {
  dialog: (shop) => `Chat with ${shop}`,
  hide: 'Hide the chat',
  more: 'More options',
  connecting: 'Connecting…',
  reconnecting: 'The connection is down. Messages are kept and sent once it is back.',
  slowDown: (at) => `That was a little fast. The rest is sent ${at ? `at ${at}` : 'in a moment'}.`,
  actionFailed: 'That did not work. Check the connection and try again.',

  automatic: 'bot',
  bot: 'Bot',
  waiting: 'Waiting for a person',
  waitingFor: (department) => `Waiting for ${department}`,
  ended: 'Conversation ended',
  talkToPerson: 'Talk to a person',

  messages: 'Messages',
  today: 'Today',
  yesterday: 'Yesterday',
  you: 'You',
  typing: (name) => `${name} is typing`,
  earlier: 'Earlier messages',
  suggestions: 'Suggested replies',

  composer: 'Write a message',
  placeholder: 'Write a message',
  placeholderClosed: 'Write again to continue',
  attach: 'Attach a file',
  emoji: 'Emoji',
  send: 'Send',
  counter: (length, longest) => `${length} of ${longest} characters`,
  tooLong: 'Too long. Split it into several messages.',

  sending: 'Sending',
  sent: 'Sent',
};
