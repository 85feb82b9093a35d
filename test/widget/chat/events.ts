import type { VisitorEvent } from '../../../src/protocol/visitor-view.ts';

type Body<T> = T extends VisitorEvent ? Omit<T, 'seq' | 'at'> : never;

/** Numbers the events 1, 2, 3 …, a minute apart. */
export function numbered(...bodies: readonly Body<VisitorEvent>[]): VisitorEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: (index + 1) * 60_000 }) as VisitorEvent);
}

export const started = { type: 'conversation-started' } as const;

export function visitorSays(text: string, messageId = `v-${text}`) {
  return { type: 'message-posted', author: 'visitor', messageId, text } as const;
}

export function botSays(text: string, ...quickReplies: readonly string[]) {
  return {
    type: 'message-posted',
    author: 'bot',
    authorName: 'Asisten',
    messageId: `b-${text}`,
    text,
    quickReplies: quickReplies.map((reply) => ({ text: reply })),
  } as const;
}

export function notice(text: string) {
  return { type: 'notice-posted', notice: 'any', text } as const;
}

/** An event as a frame of the stream. */
export function frameOf(event: VisitorEvent): string {
  return `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
