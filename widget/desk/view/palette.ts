import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { formatWait } from '../../shared/staff/format-wait.ts';
import { leads, mineOf, othersOf, speaksIn, standingOf, waitingOf } from '../controller/lists.ts';
import type { DeskState } from '../controller/state.ts';
import type { DeskWish } from '../elements/events.ts';
import type { Words } from '../locales/type.ts';
import { visitorLabel } from './format.ts';

/** A line of the palette: something to do, or somewhere to go. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly group: 'actions' | 'conversations' | 'search';
  readonly keys?: string;
  readonly wish: DeskWish;
}

/** Everything that fits what was typed: actions first, then conversations, and at the end the search for it. */
export function choicesFor(text: string, state: DeskState, words: Words): readonly Choice[] {
  const wanted = foldWords(text);
  const found = [...actions(state, words), ...conversations(state, words)].filter(({ label, hint }) =>
    wanted.every((word) => foldWords(`${label} ${hint}`).some((one) => one.startsWith(word))),
  );
  if (text.trim() === '') return found;
  const search: Choice = {
    id: 'search',
    label: words.searchFor(text.trim()),
    hint: '',
    group: 'search',
    wish: { type: 'search', text: text.trim() },
  };
  return [...found, search];
}

function foldWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function actions(state: DeskState, words: Words): readonly Choice[] {
  const { openId, presence } = state;
  const here = openId === undefined ? [] : actionsIn(openId, state, words);
  const others: Choice[] = [
    ...(presence === 'online'
      ? []
      : [action('online', words.goOnline, { type: 'presence', presence: 'online' })]),
    ...(presence === 'away' ? [] : [action('away', words.goAway, { type: 'presence', presence: 'away' })]),
    ...(leads(state) ? [action('board', words.board, { type: 'board' })] : []),
    { ...action('shortcuts', words.shortcuts, { type: 'shortcuts' }), keys: '?' },
  ];
  return [...here, ...others];
}

/** What can be done with the open conversation. */
function actionsIn(conversationId: string, state: DeskState, words: Words): readonly Choice[] {
  const standing = standingOf(state, conversationId);
  if (standing === 'mine') {
    return [
      action('close', words.closeTitle, { type: 'ask-close', conversationId }),
      action('transfer', words.transferTitle, { type: 'transfer', conversationId }),
      action('return', words.returnTitle, { type: 'return', conversationId }),
    ];
  }
  const claim = action('claim', words.claim, { type: 'claim', conversationId });
  const claimable = standing === 'waiting' && state.presence !== 'offline' ? [claim] : [];
  if (!leads(state) || (standing !== 'colleague' && standing !== 'waiting')) return claimable;
  const reassign = action('reassign', words.reassignTitle, { type: 'transfer', conversationId });
  if (standing === 'waiting') return [...claimable, reassign];
  const beside = speaksIn(state, conversationId)
    ? action('stop-joining', words.stopJoining, { type: 'stop-joining', conversationId })
    : action('join', words.join, { type: 'join', conversationId });
  return [beside, reassign];
}

function action(id: string, label: string, wish: DeskWish): Choice {
  return { id, label, hint: '', group: 'actions', wish };
}

function conversations(state: DeskState, words: Words): readonly Choice[] {
  const listed = [
    ...mineOf(state).map((one) => [one, words.mine] as const),
    ...waitingOf(state).map((one) => [one, words.queue] as const),
    ...othersOf(state).map((one) => [one, one.agentName ?? words.others] as const),
  ];
  return listed.map(([one, where]) => choiceOf(one, where, state.now, words));
}

function choiceOf(conversation: ConversationSummary, where: string, now: number, words: Words): Choice {
  const { conversationId, preview, unansweredSince } = conversation;
  const wait = unansweredSince === undefined ? '' : ` · ${formatWait(now - unansweredSince, words)}`;
  return {
    id: conversationId,
    label: visitorLabel(conversation, words),
    hint: `${where}${wait} · ${preview?.text ?? ''}`,
    group: 'conversations',
    wish: { type: 'open', conversationId },
  };
}
