import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ComposedSuggestion } from '../../src/protocol/briefing.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import type { Briefing } from '../../widget/desk/controller/state.ts';
import { DeskConversation } from '../../widget/desk/elements/desk-conversation.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { describeTried, writtenSummary } from '../../widget/desk/view/briefing.ts';
import { transcriptRows } from '../../widget/desk/view/transcript-rows.ts';
import { draw, find, findAll, readText, wishesOf } from './desk/draw.ts';
import {
  anas,
  events,
  fromVisitor,
  idOf,
  noon,
  nothingToSay,
  refundSummary,
  started,
  suggestions,
} from './desk/samples.ts';

const opening = [started, fromVisitor('v1', 'refund gmn ya kak')];
const written: EventBody = { type: 'summary-written', lines: ['Refund belum masuk.', 'Kesal.'], model: 'm' };
const composed: ComposedSuggestion = { text: 'Kami cek dulu, Kak.', cited: ['a'], unverified: true };
const back: EventBody = { type: 'returned-to-bot', by: 'visitor' };

describe('the summary in words', () => {
  it('says what was tried and how often', () => {
    expect(describeTried(refundSummary, id)).toBe(
      'menjawab Status refund 2× · menanyakan Ongkos kirim · tidak paham 1× · menerima kembali 1×',
    );
    expect(describeTried(refundSummary, en)).toContain('asked about Ongkos kirim');
    expect(describeTried(nothingToSay, id)).toBe('');
  });

  it('is the model’s for the handoff that it wrote of', () => {
    expect(writtenSummary(events(...opening, written, fromVisitor('v2', 'halo')))).toMatchObject(written);
    expect(writtenSummary(events(...opening, written, back))).toBeUndefined();
    expect(writtenSummary(events(...opening))).toBeUndefined();
  });

  it('is no row of the transcript', () => {
    const types = transcriptRows(events(...opening, written), []).map(({ type }) => type);
    expect(types).toEqual(['day', 'fact', 'message']);
  });
});

function briefingOf(more: Partial<Briefing> = {}): Briefing {
  return { conversationId: idOf(1), summary: refundSummary, used: [], ...suggestions, ...more };
}

const conversation = (briefing: Briefing | undefined, more: Partial<DeskConversation> = {}) =>
  draw(new DeskConversation(), {
    words: id,
    transcript: { conversation: anas(1), events: events(...opening), outgoing: [] },
    standing: 'mine',
    briefing,
    names: { department: (key) => key, agent: () => 'Ben' },
    today: noon,
    details: 'shown',
    mayClaim: true,
    ...more,
  });

describe('the card above a conversation', () => {
  it('has the visitor’s words, their mood, what was tried and what they gave', async () => {
    const text = readText(find(await conversation(briefingOf()), '.summary'));
    for (const part of [
      'kesal',
      '“refund gmn ya kak”',
      '“udah 10 hari kak”',
      'Bot: menjawab Status refund 2×',
      'KL-20418',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('AI');
  });

  it('has a model’s lines instead, marked as checked by nobody, and draws them as text', async () => {
    const lines = ['Refund belum masuk.', '<img src=x> https://evil.example'];
    const transcript = {
      conversation: anas(1),
      events: events(...opening, { ...written, lines }),
      outgoing: [],
    };
    const element = await conversation(briefingOf(), { transcript });
    const card = find(element, '.summary');
    expect(readText(card)).toMatch(/^Ringkasan AI, belum diperiksa kesal/);
    for (const line of lines) expect(readText(card)).toContain(line);
    expect(findAll(element, '.summary img, .summary a')).toEqual([]);
  });

  it('copies what the visitor gave, and says so', async () => {
    const element = await conversation(briefingOf());
    const copying = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    onTestFinished(() => copying.mockRestore());
    const [chip] = findAll(element, '.facts button');
    expect(chip?.getAttribute('aria-label')).toBe('Salin KL-20418');
    chip?.click();
    await expect.poll(() => readText(find(element, '.summary [role=status]'))).toBe('Tersalin');
    expect(copying.mock.calls).toEqual([['KL-20418']]);
  });

  it('is not there where there is nothing to say', async () => {
    for (const briefing of [undefined, briefingOf({ summary: nothingToSay })]) {
      expect(findAll(await conversation(briefing), '.summary')).toEqual([]);
    }
  });
});

describe('the suggestions above the composer', () => {
  const texts = (element: DeskConversation) => findAll(element, '.suggestions button').map(readText);

  it('are the best with its text, the others by their titles, and one to be composed', async () => {
    expect(texts(await conversation(briefingOf()))).toEqual([
      'Refund terlambat Mohon maaf Kak, kami cek dulu. Pakai',
      'Tukar barang',
      'Susun dengan AI',
    ]);
  });

  it('go into the composer with a click, where the agent goes on writing', async () => {
    const element = await conversation(briefingOf());
    const wishes = wishesOf(element);
    await element.composer?.switchKind();
    find(element, '.lead').click();
    expect(wishes).toEqual([
      { type: 'use', conversationId: idOf(1), text: 'Mohon maaf Kak, kami cek dulu.' },
    ]);
    await expect.poll(() => element.composer?.kind).toBe('reply');
    await expect.poll(() => element.composer?.shadowRoot?.activeElement?.localName).toBe('textarea');
  });

  it('are composed on a wish, and then come first and are marked', async () => {
    const element = await conversation(briefingOf());
    const wishes = wishesOf(element);
    find(element, '.compose').click();
    expect(wishes).toEqual([{ type: 'compose', conversationId: idOf(1) }]);
    element.briefing = briefingOf({ composing: 'under-way' });
    await element.updateComplete;
    expect(readText(find(element, '.compose'))).toBe('Menyusun…');
    find(element, '.compose').click();
    expect(wishes).toHaveLength(1);
    element.briefing = briefingOf({ composed });
    await element.updateComplete;
    expect(readText(find(element, '.lead'))).toBe('AI, belum diperiksa Kami cek dulu, Kak. Pakai');
  });

  it('say when there is nothing that may be said', async () => {
    const element = await conversation(briefingOf({ approved: [], composing: 'in-vain' }));
    expect(readText(find(element, '.suggestions [role=status]'))).toBe(id.composedInVain);
  });

  it('stay within a phone’s screen, whatever their titles', async () => {
    await page.viewport(360, 740);
    onTestFinished(() => page.viewport(414, 896));
    const title = 'Pengembalian dana yang terlambat sekali';
    const approved = [1, 2, 3].map((n) => ({
      intentId: `i${n}`,
      title,
      confidence: 0.5,
      text: `Jawaban ${n}`,
    }));
    const element = await conversation(briefingOf({ composed, composing: 'in-vain', approved }));
    for (const button of findAll(element, '.suggestions button')) {
      expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(360);
    }
  });

  it('are not there where there are none, nor for who does not have the conversation', async () => {
    const none = briefingOf({ approved: [], composing: 'impossible' });
    expect(findAll(await conversation(none), '.suggestions')).toEqual([]);
    expect(findAll(await conversation(briefingOf(), { standing: 'waiting' }), '.suggestions')).toEqual([]);
  });

  it('do not stand there twice once taken, until the composer is empty again', async () => {
    const used = [suggestions.approved[0]?.text ?? ''];
    const element = await conversation(briefingOf({ used }), { draft: { reply: used[0] ?? '', note: '' } });
    expect(texts(element)).toEqual(['Tukar barang Bisa ditukar, Kak. Pakai', 'Susun dengan AI']);
    element.draft = undefined;
    await element.updateComplete;
    expect(texts(element)).toHaveLength(3);
  });
});
