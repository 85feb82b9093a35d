import type { Append, ConversationStore } from '../../../src/ports/conversation-store.ts';
import type { Event, EventOf } from '../../../src/protocol/events.ts';
import { createLoads, type Loads } from './loads.ts';

/** What is known of a conversation by its stored events alone, without the core's help. */
export interface Watched {
  readonly id: string;
  owner: string | undefined;
  isWithPeople: boolean;
  isOpen: boolean;
  deadlineAt: number | undefined;
  /** In whose queue it waits, or waited before somebody had it; undefined: it is not with people. */
  department: string | undefined;
  /** Who may not be asked. */
  readonly passedBy: Set<string>;
}

export interface Broken {
  doubleOwned: number;
  botAfterHandoff: number;
}

/** Something that was stored, told after it was. */
export type Listener = (event: Event, conversation: Watched) => void;

export interface Watch {
  readonly conversations: ConversationStore;
  readonly all: ReadonlyMap<string, Watched>;
  readonly loads: Loads;
  readonly broken: Broken;
  onEvent(listener: Listener): void;
}

/** A store that keeps books of its own on everything that passes through it. */
export function watchStore(store: ConversationStore): Watch {
  const all = new Map<string, Watched>();
  const loads = createLoads();
  const broken: Broken = { doubleOwned: 0, botAfterHandoff: 0 };
  const listeners: Listener[] = [];

  function note({ conversationId, events, deadlineAt }: Append): void {
    const conversation = all.get(conversationId) ?? fresh(conversationId);
    all.set(conversationId, conversation);
    for (const event of events) {
      const before = conversation.owner;
      apply(conversation, event, broken);
      if (before !== conversation.owner) loads.changed(before, conversation.owner, event.at);
      for (const listener of listeners) listener(event, conversation);
    }
    conversation.deadlineAt = deadlineAt;
  }

  return {
    conversations: {
      ...store,
      async start(first) {
        const outcome = await store.start(first);
        if (outcome.outcome === 'started') note(first);
        return outcome;
      },
      async append(append) {
        const outcome = await store.append(append);
        if (outcome === 'appended') note(append);
        return outcome;
      },
    },
    all,
    loads,
    broken,
    onEvent: (listener) => listeners.push(listener),
  };
}

function fresh(id: string): Watched {
  return {
    id,
    owner: undefined,
    isWithPeople: false,
    isOpen: true,
    deadlineAt: undefined,
    department: undefined,
    passedBy: new Set(),
  };
}

function apply(conversation: Watched, event: Event, broken: Broken): void {
  switch (event.type) {
    case 'message-posted':
      posted(conversation, event, broken);
      break;
    case 'handoff-requested':
      conversation.isWithPeople = true;
      conversation.passedBy.clear();
      conversation.department = event.department;
      break;
    case 'agent-assigned':
      if (conversation.owner !== undefined) broken.doubleOwned += 1;
      conversation.owner = event.agentId;
      conversation.department = event.department;
      break;
    case 'agent-released':
      conversation.owner = undefined;
      if (event.reason !== 'gone') conversation.passedBy.add(event.agentId);
      break;
    case 'conversation-transferred':
      conversation.owner = undefined;
      conversation.passedBy.add(event.agentId);
      conversation.department = event.department;
      break;
    case 'returned-to-bot':
    case 'conversation-reopened':
    case 'conversation-closed':
      conversation.isOpen = event.type !== 'conversation-closed';
      conversation.owner = undefined;
      conversation.isWithPeople = false;
      conversation.department = undefined;
      conversation.passedBy.clear();
      break;
    default:
  }
}

function posted(conversation: Watched, event: EventOf<'message-posted'>, broken: Broken): void {
  if (event.author === 'bot' && conversation.isWithPeople) broken.botAfterHandoff += 1;
  if (event.author !== 'agent') return;
  if (event.agentId !== conversation.owner) broken.doubleOwned += 1;
  conversation.passedBy.clear();
}
