import { describe, expect, it } from 'vitest';
import { bubbles, openChat, say, server } from './chat/stage.ts';

/** What stands under the visitor's messages for who does not see the ticks. */
function marks(chat: HTMLElement): string[] {
  const marks = chat.shadowRoot?.querySelectorAll('.visitor .footnote .visually-hidden') ?? [];
  return [...marks].map(({ textContent }) => textContent?.trim() ?? '');
}

async function withAgent(): Promise<HTMLElement> {
  const chat = await openChat();
  await say('halo');
  await expect.poll(() => marks(chat)).toEqual(['Terkirim']);
  server.put(
    { type: 'handoff-requested', department: 'general' },
    { type: 'agent-assigned', agentName: 'Ana', department: 'general' },
  );
  await expect.poll(() => marks(chat)).toEqual(['Sampai']);
  return chat;
}

describe('how far a message of the visitor’s has come', () => {
  it('is said under it: sent, on the agent’s screen, seen', async () => {
    const chat = await withAgent();
    await say('masih di sana?');
    await expect.poll(() => bubbles().at(-1)).toBe('masih di sana?');
    // One run, and so one mark under its last message.
    await expect.poll(() => marks(chat)).toEqual(['Terkirim']);
    server.signal({ type: 'reached', how: 'delivered', seq: 5 });
    await expect.poll(() => marks(chat)).toEqual(['Sampai']);
    server.signal({ type: 'reached', how: 'seen', seq: 5 });
    await expect.poll(() => marks(chat)).toEqual(['Dibaca']);
    expect(chat.shadowRoot?.querySelectorAll('.footnote.seen .ticks')).toHaveLength(1);
  });

  it('follows from what is stored, without any sign: who answers has seen it', async () => {
    const chat = await withAgent();
    server.agent('Ana', 'Halo Kak');
    await expect.poll(() => marks(chat)).toEqual(['Dibaca']);
  });
});
