import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import type { Entry, Standing, Transcript } from './transcript.ts';

/**
 * Folds one event in. An event that is known already changes nothing (the same transcript comes back); one that
 * leaves out another gives `gap`: whoever reads must ask again from `transcript.seq`.
 */
export function foldEvent(before: Transcript, event: VisitorEvent): Transcript | 'gap' {
  if (event.seq <= before.seq) return before;
  if (event.seq > before.seq + 1) return 'gap';
  return foldEvents(before, [event]);
}

/** Folds events in that follow the transcript and one another without a gap; many at once cost little more than one. */
export function foldEvents(before: Transcript, events: readonly VisitorEvent[]): Transcript {
  const after = events.reduce(
    (transcript, event) => ({ ...apply(transcript, event), seq: event.seq }),
    before,
  );
  const fresh = events.map(entryOf).filter((entry) => entry !== undefined);
  return fresh.length === 0 ? after : { ...after, entries: [...before.entries, ...fresh] };
}

function entryOf(event: VisitorEvent): Entry | undefined {
  if (event.type === 'notice-posted') {
    const { seq, at, text } = event;
    return { type: 'notice', seq, at, text };
  }
  if (event.type !== 'message-posted') return undefined;
  const { seq, at, messageId, author, authorName, text, file } = event;
  return { type: 'message', seq, at, messageId, author, authorName, text, file };
}

function apply(before: Transcript, event: VisitorEvent): Transcript {
  switch (event.type) {
    case 'message-posted':
      return {
        ...before,
        quickReplies: event.quickReplies ?? [],
        // Who answers has read.
        ...(event.author === 'agent' ? { seen: event.seq } : {}),
      };
    case 'notice-posted':
      return { ...before, quickReplies: event.quickReplies ?? before.quickReplies };
    case 'contact-left':
      return { ...(before.standing.status === 'queued' ? moved(before, 'later') : before), contact: event };
    case 'agent-released':
      return moved(before);
    case 'conversation-transferred':
      return moved(before, undefined, event.department);
    case 'handoff-requested':
      return stands(before, { status: 'queued', department: event.department });
    case 'agent-assigned': {
      if (before.standing.status === 'later') return before;
      const { department, agentName } = event;
      return stands({ ...before, delivered: event.seq }, { status: 'assigned', department, agentName });
    }
    case 'returned-to-bot':
    case 'conversation-reopened':
      return stands(before, { status: 'bot' });
    case 'conversation-closed':
      return stands(before, { status: 'closed' });
    case 'conversation-rated':
      return { ...before, standing: { status: 'closed', rating: event.rating } };
    case 'ai-consent-changed':
      return { ...before, withAi: event.consent === 'given' };
    // Nothing to see here; nor in what only a newer server knows.
    default:
      return before;
  }
}

/** Between agents it waits in the queue, or to be answered later. */
function moved(
  { standing, ...before }: Transcript,
  status: 'queued' | 'later' = standing.status === 'later' ? 'later' : 'queued',
  department = 'department' in standing ? standing.department : '',
): Transcript {
  return stands({ standing, ...before }, { status, department });
}

function stands(before: Transcript, standing: Standing): Transcript {
  return { ...before, standing, quickReplies: [] };
}
