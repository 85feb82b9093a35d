import type { OpenTranscript } from '../controller/transcripts.ts';

/** Whether the agent who has the conversation can still put it back: they have not written since they got it. */
export function mayRefuse({
  conversation,
  events,
}: Pick<OpenTranscript, 'conversation' | 'events'>): boolean {
  if (conversation.status !== 'assigned') return false;
  const since = events.findLast(({ type }) => type === 'agent-assigned')?.seq ?? 0;
  return !events.some(
    (event) => event.seq > since && event.type === 'message-posted' && event.author === 'agent',
  );
}
