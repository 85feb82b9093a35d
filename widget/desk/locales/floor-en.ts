import type { floorId } from './floor-id.ts';

/** What the desk says about finding things, working together and leading, in English. */
export const floorEn: typeof floorId = {
  rated: (rating, of) =>
    `The visitor rated ${{ bot: 'the bot', person: 'the agent', all: 'this' }[of ?? 'all']} ${rating} of 5`,
  awayReasons: {
    break: 'Break',
    meal: 'Meal',
    prayer: 'Prayer',
    meeting: 'Meeting',
    training: 'Training',
    other: 'Something else',
  },
  awayBecause: 'Away for',
  goAway: 'Go away for a while',
  refuse: 'Refuse',
  refuseTitle: 'Put back in the queue',

  alertsGroup: 'While you look elsewhere',
  alerts: { notifications: 'Desktop notifications', sound: 'Sound' },
  alertsBlocked: 'Blocked in the browser’s settings',
  alertTitles: {
    given: (visitor) => `${visitor} for you`,
    message: (visitor) => `Message from ${visitor}`,
    waiting: (visitor) => `${visitor} is waiting`,
  },

  others: 'Team',
  emptyOthers: 'Nobody has anything',
  emptyOthersHint: 'Conversations that other agents have appear here.',
  search: 'Search transcripts',
  searchLabel: 'Search transcripts',
  searchPlaceholder: 'Words, products, order numbers…',
  searchEmptyHint: 'Messages and notes of your conversations and your departments, the newest first.',
  searchNothing: (text) => `Nothing has “${text}”.`,
  hits: (count) => (count === 1 ? '1 conversation found' : `${count} conversations found`),

  palette: 'Find or do',
  paletteHint: 'Actions, guests, or words in transcripts…',
  paletteNothing: 'Nothing fits.',
  paletteGroups: { actions: 'Actions', conversations: 'Conversations', search: 'Transcripts' },
  searchFor: (text) => `Search transcripts for “${text}”`,

  board: 'Live board',
  boardShort: 'Board',
  live: 'Updates by itself',
  boardDepartments: 'Departments',
  boardAgents: 'Agents',
  waitingNow: 'Waiting',
  longestWait: 'Longest',
  assignedNow: 'Assigned',
  roomNow: 'Room for more',
  onlineNow: 'Online',
  estimatesHeld: (held, told, error) => `Wait estimates: ${held} of ${told} held, median error ${error}`,
  load: 'Load',
  unansweredNow: 'Unanswered',

  join: 'Join',
  stopJoining: 'Leave conversation',
  reassign: 'Reassign',
  reassignTitle: 'Reassign conversation',
  whisper: 'Whisper',
  whisperLabel: 'Whisper',
  whisperTo: (name) => `Whisper to ${name}…`,
  whisperWillSee: (name) => `For ${name}; the guest does not see it`,
  supervisorJoined: (name) => `${name} answers too`,
  supervisorLeft: (name) => `${name} no longer answers`,
  alsoReading: (names) => `${names} ${names.includes(',') ? 'are' : 'is'} here too`,
  alsoWriting: (name) => `${name} is writing`,

  tags: 'Tags',
  addTag: 'Add a tag',
  removeTag: (tag) => `Remove tag ${tag}`,
  tagsHint: 'refund, regular…',
  tagsAlready: 'Already there:',
  tagged: (name, tags) => `${name} tagged this ${tags}`,
  untagged: (name, tags) => `${name} removed the tag ${tags}`,
  closeTitle: 'Close conversation',
  closeLead: 'The guest is asked for a rating. If they write again soon, the conversation opens again.',
  closeOutcome: 'Outcome',
  closeTags: 'Tags (optional)',
  closeNow: 'Close',

  earlier: 'Earlier conversations',
  earlierOf: (day) => `Earlier conversation · ${day}`,
  noEarlier: 'This is their first conversation.',
  device: 'Device',
  deviceKinds: { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer', other: 'Other' },

  canned: 'Canned replies',
  cannedNothing: (text) => `No canned reply for “${text}”. Press Esc to go on writing.`,
  newSince: (count) => (count === 1 ? 'New message' : `${count} new messages`),
  toEnd: 'To the last message',
  newsLost: (count) =>
    count === 1
      ? 'A conversation is no longer yours. Your draft is kept.'
      : `${count} conversations are no longer yours. Your drafts are kept.`,
};
