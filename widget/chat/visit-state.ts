import type { Site } from '../../src/protocol/visitor-rest.ts';
import type { WaitRange } from '../../src/protocol/waiting.ts';
import type { Line } from '../shared/follow.ts';
import type { OutgoingMessage } from '../shared/outgoing-message.ts';
import type { Sending } from '../shared/send-in-order.ts';
import { emptyTranscript, type Transcript } from '../shared/transcript.ts';

/** Everything the chat draws from. */
export interface VisitState {
  /** Absent until the server has answered once. */
  readonly site?: Site;
  /** `idle`: there is no conversation to follow yet. */
  readonly line: Line | 'idle';
  readonly conversationId?: string | undefined;
  readonly transcript: Transcript;
  /** Written, not acknowledged. */
  readonly unsent: readonly OutgoingMessage[];
  /** Acknowledged, not seen in the transcript yet. */
  readonly delivered: readonly OutgoingMessage[];
  readonly sending: Sending;
  readonly typist?: Typist | undefined;
  /** The bot's answer so far to the message with this seq, before it is stored. */
  readonly draft?: { readonly replyTo: number; readonly text: string } | undefined;
  /** The place in the queue, from 1. */
  readonly position?: number | undefined;
  /** How long it may still take; absent: the server cannot say. */
  readonly wait?: WaitRange | undefined;
  /** The last thing the visitor asked for, other than sending, did not reach the server. */
  readonly actionFailed: boolean;
}

export interface Typist {
  readonly by: 'bot' | 'agent';
  readonly name?: string | undefined;
}

export const emptyVisit: VisitState = {
  line: 'idle',
  transcript: emptyTranscript,
  unsent: [],
  delivered: [],
  sending: { type: 'idle' },
  actionFailed: false,
};

/** The state at the start of another conversation: what belonged to the old one is gone, what is unsent is not. */
export function inConversation(state: VisitState, conversationId: string | undefined): VisitState {
  if (state.conversationId === conversationId) return state;
  return {
    ...state,
    conversationId,
    line: 'idle',
    transcript: emptyTranscript,
    delivered: [],
    typist: undefined,
    draft: undefined,
    position: undefined,
  };
}

/** The state with a further transcript: what has arrived is no longer on its way, and who spoke no longer types. */
export function withTranscript(state: VisitState, transcript: Transcript): VisitState {
  const spoke = transcript.entries.length > state.transcript.entries.length;
  const stillQueued = transcript.standing.status === 'queued';
  return {
    ...state,
    transcript,
    ...onItsWay(state, transcript),
    typist: spoke ? undefined : state.typist,
    position: stillQueued ? state.position : undefined,
  };
}

/**
 * The state with the outgoing list as it is now. What has left it was stored, by this tab or another; only what is in
 * trouble is ever taken back.
 */
export function withOutgoing(
  state: VisitState,
  unsent: readonly OutgoingMessage[],
  sending: Sending,
): VisitState {
  const left = new Set(unsent.map(({ messageId }) => messageId));
  const stored = state.unsent.filter(
    ({ messageId, trouble }) => trouble === undefined && !left.has(messageId),
  );
  const delivered = [...state.delivered, ...stored];
  return { ...state, sending, ...onItsWay({ unsent, delivered }, state.transcript) };
}

/** What of it has not arrived in the transcript. */
function onItsWay(
  { unsent, delivered }: Pick<VisitState, 'unsent' | 'delivered'>,
  { entries }: Transcript,
): Pick<VisitState, 'unsent' | 'delivered'> {
  if (unsent.length + delivered.length === 0) return { unsent, delivered };
  const arrived = new Set(entries.map((entry) => (entry.type === 'message' ? entry.messageId : '')));
  const isMissing = ({ messageId }: OutgoingMessage) => !arrived.has(messageId);
  return { unsent: unsent.filter(isMissing), delivered: delivered.filter(isMissing) };
}
