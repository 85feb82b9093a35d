import { describe, expect, it } from 'vitest';
import { Drawn } from '../../widget/chat/drawn.ts';
import { botSays, visitorSays } from './chat/events.ts';
import { bubbles, button, openChat, say, server, stillness } from './chat/stage.ts';

describe('how much of a transcript is drawn', () => {
  it('is its end, and what is far above goes only while the reader is at the end', () => {
    const drawn = new Drawn();
    expect(drawn.from(5_000, 'at-end')).toBe(4_950);
    expect(drawn.from(5_070, 'at-end')).toBe(4_950);
    expect(drawn.from(5_071, 'at-end')).toBe(5_030);
    expect(drawn.from(5_600, 'further-up')).toBe(5_030);
    expect(drawn.more()).toBe('more');
    expect(drawn.from(5_600, 'further-up')).toBe(5_020);
    expect(drawn.from(3, 'at-end')).toBe(0);
    expect(drawn.more()).toBe('all');
  });
});

describe('a conversation of 400 messages', () => {
  async function openLong(): Promise<HTMLElement> {
    const chat = await openChat();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    const turns = Array.from({ length: 200 }, (_, turn) => [
      visitorSays(`tanya ${turn}`, `t-${turn}`),
      { ...botSays(`jawab ${turn}`), messageId: `j-${turn}` },
    ]);
    server.put(...turns.flat());
    await expect.poll(() => bubbles().at(-1)).toBe('jawab 199');
    await stillness(chat);
    return chat;
  }

  it('is drawn from its end, a part at a time, and keeps its reader’s place as more comes above', async () => {
    const chat = await openLong();
    const root = chat.shadowRoot;
    const logElement = root?.querySelector('.log') ?? document.body;
    expect(bubbles().length).toBeLessThanOrEqual(120);
    const [top, , , , read = ''] = bubbles();
    const place = () =>
      [...(root?.querySelectorAll('.message') ?? [])]
        .find((message) => message.textContent?.includes(read))
        ?.getBoundingClientRect().top ?? Number.NaN;
    logElement.scrollTop = 300;
    const before = place();
    await expect.poll(() => bubbles()[0]).not.toBe(top);
    expect(Math.abs(place() - before)).toBeLessThan(4);
    const goUp = () => {
      logElement.scrollTop = 0;
      return root?.querySelector('.earlier');
    };
    await expect.poll(goUp).toBe(null);
    expect(bubbles().slice(1, 4)).toEqual(['halo', 'tanya 0', 'jawab 0']);
    expect(bubbles()).toHaveLength(402);
    expect(new Set(bubbles()).size).toBe(402);
  });

  it('shows more of its beginning by a button, which needs no scrolling', async () => {
    await openLong();
    const count = bubbles().length;
    const earlier = button('Pesan sebelumnya').element();
    if (earlier instanceof HTMLElement) earlier.click();
    await expect.poll(() => bubbles().length).toBeGreaterThan(count);
  });

  it('is not read out when it comes, and what comes after it is', async () => {
    const chat = await openLong();
    const logElement = chat.shadowRoot?.querySelector('.log');
    await expect.poll(() => logElement?.ariaLive).toBe('polite');
    chat.remove();
    document.body.append(chat);
    await expect.poll(() => bubbles().at(-1)).toBe('jawab 199');
    server.bot('baru');
    await expect.poll(() => bubbles().at(-1)).toBe('baru');
    await expect.poll(() => chat.shadowRoot?.querySelector('.log')?.ariaLive).toBe('polite');
  });
});

describe('messages that come one upon the other', () => {
  const moves = (chat: Element) =>
    chat.shadowRoot?.getAnimations().filter(({ effect }) => {
      const moved = effect instanceof KeyframeEffect ? effect.target : null;
      return moved?.matches('.message.bot:not(.typing)');
    }).length;

  it('stand still but for the first, and one that comes later by itself moves in again', async () => {
    const chat = await openChat();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    await stillness(chat);
    server.bot('satu');
    await expect.poll(() => moves(chat)).toBe(1);
    server.pace = 100;
    for (const text of ['dua', 'tiga', 'empat']) server.bot(text);
    await expect.poll(bubbles).toContain('empat');
    expect(moves(chat)).toBe(0);
    server.pace = 1_000;
    server.bot('lima');
    await expect.poll(() => moves(chat)).toBe(1);
  });
});
