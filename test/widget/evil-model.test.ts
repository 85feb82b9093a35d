import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { Event } from '../../src/protocol/events.ts';
import { toVisitorEvent } from '../../src/protocol/visitor-view.ts';
import { DeskTranscript } from '../../widget/desk/elements/desk-transcript.ts';
import { id } from '../../widget/desk/locales/id.ts';
import type { SeenAttack } from '../support/evil/seen-by-visitors.ts';
import { bubbles, openChat, say, server } from './chat/stage.ts';
import { draw, findAll, readText } from './desk/draw.ts';
import { anas, noon } from './desk/samples.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    seenAttacks: () => Promise<readonly SeenAttack[]>;
  }
}

/** What was said to the visitor; their own words may be anything. */
const saidByUs = (event: Event): boolean =>
  event.type === 'notice-posted' || (event.type === 'message-posted' && event.author !== 'visitor');

function hasWords(event: Event): event is Event & { readonly text: string } {
  return saidByUs(event) && 'text' in event;
}

/** Letters and digits alone: Markdown is drawn. */
function wordsOf(text: string): string {
  return text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The chat's messages and notices that are drawn: of a long conversation the end. */
function rowsInChat(): readonly Element[] {
  const rows = chatRoot()?.querySelectorAll('.lines .message:not(.typing), .lines .notice') ?? [];
  return [...rows];
}

/** What is offered under them. */
function offeredInChat(): string {
  return chatRoot()?.querySelector('footer')?.textContent ?? '';
}

function chatRoot(): ShadowRoot | null | undefined {
  return document.querySelector('sapa-chat')?.shadowRoot;
}

function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What of the attacks stands in what people read, by the attack; marks of bold hide nothing. */
function leaksIn(read: ReadonlyMap<SeenAttack, string>): readonly string[] {
  return [...read].flatMap(([{ what, never, flags }, text]) =>
    new RegExp(never, flags).test(text) ? [`${what}: ${text}`] : [],
  );
}

it('shows nothing of what an evil model was talked into, in the chat and in the desk', async () => {
  const attacks = await commands.seenAttacks();
  expect(attacks.length).toBeGreaterThan(100);
  await openChat();
  await say('halo');
  await expect.poll(bubbles).toContain('halo');
  const inChat = new Map<SeenAttack, string>();
  const inDesk = new Map<SeenAttack, string>();
  for (const [nth, attack] of attacks.entries()) {
    const said = attack.events.filter(saidByUs);
    const before = new Set(rowsInChat());
    const isNew = (row: Element): boolean => !before.has(row);
    const newTexts = (): readonly string[] => rowsInChat().filter(isNew).map(readText);
    for (const text of attack.drafts) {
      server.signal({ type: 'draft', replyTo: 1, text });
      await drawn();
      inChat.set(attack, [inChat.get(attack) ?? '', ...newTexts()].join('\n'));
    }
    for (const event of said.map(toVisitorEvent)) {
      server.put('messageId' in event ? { ...event, messageId: `${nth}-${event.messageId}` } : event);
    }
    await expect.poll(() => newTexts().length).toBe(said.length);
    inChat.set(attack, [inChat.get(attack) ?? '', ...newTexts(), offeredInChat()].join('\n'));
    const desk = await draw(new DeskTranscript(), {
      words: id,
      transcript: { conversation: anas(1), events: said, outgoing: [] },
      names: { department: (key: string) => key, agent: () => 'Ana' },
      today: noon,
    });
    inDesk.set(attack, findAll(desk, '*').map(readText).join('\n'));
    desk.remove();
  }
  for (const [attack, { text }] of attacks.flatMap((one) =>
    one.events.filter(hasWords).map((event) => [one, event] as const),
  )) {
    const start = wordsOf(text).slice(0, 40);
    expect(wordsOf(inChat.get(attack) ?? '')).toContain(start);
    expect(wordsOf(inDesk.get(attack) ?? '')).toContain(start);
  }
  expect(leaksIn(inChat)).toEqual([]);
  expect(leaksIn(inDesk)).toEqual([]);
}, 60_000);
