import { describe, expect, it } from 'vitest';
import type { ConversationSummary } from '../../src/protocol/agent-rest.ts';
import type { Event } from '../../src/protocol/events.ts';
import { mineOf, standingOf, waitingOf } from '../../widget/desk/controller/lists.ts';
import { ContactCard } from '../../widget/desk/elements/contact-card.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { describeFact } from '../../widget/desk/view/facts.ts';
import { draw, find, findAll, readText } from './desk/draw.ts';
import { ana, benId, idOf, noon, waiting } from './desk/samples.ts';

const rina = { name: 'Rina', email: 'rina+toko@example.com', phone: '+6281234567890' };

/** Left with contact details since a minute before noon. */
function left(n: number, more: Partial<ConversationSummary> = {}): ConversationSummary {
  return { ...waiting(n), status: 'later', contact: rina, ...more };
}

function stateWith(...all: readonly ConversationSummary[]) {
  const conversations = new Map(all.map((one) => [one.conversationId, one]));
  return { conversations, session: { phase: 'working', agent: ana } } as const;
}

describe('what was left with contact details', () => {
  it('stands behind those who wait, the longest unanswered first, until somebody takes or answers it', () => {
    const older = left(1, { queuedAt: noon - 9_000_000 });
    const { unansweredSince: _answered, ...answered } = left(4);
    const state = stateWith(left(2), older, waiting(3), answered, left(5, { agentId: benId }));
    expect(waitingOf(state).map(({ conversationId }) => conversationId)).toEqual([idOf(3), idOf(1), idOf(2)]);
  });

  it('is this agent’s, a colleague’s, or anybody’s to take', () => {
    const state = stateWith(left(1), left(2, { agentId: ana.agentId }), left(3, { agentId: benId }));
    expect([1, 2, 3].map((n) => standingOf(state, idOf(n)))).toEqual(['later', 'mine', 'colleague']);
    expect(mineOf(state).map(({ conversationId }) => conversationId)).toEqual([idOf(2)]);
  });

  it.each([
    [id, 'Tamu meninggalkan kontak', 'Balasan terkirim lewat email', /ditolak oleh alamat/],
    [en, 'The visitor left contact details', 'The reply was sent by email', /address refused/],
  ])('and what became of its mails stands in the transcript', (words, leftWords, sent, refused) => {
    const names = { department: (one: string) => one, agent: (one: string) => one };
    const at = { seq: 7, at: noon };
    const line = (event: Extract<Event, { type: 'contact-left' | 'reply-mailed' }>) =>
      describeFact(event, words, names);
    expect(line({ ...at, type: 'contact-left', ...rina })).toBe(leftWords);
    const mailed = { ...at, type: 'reply-mailed', messages: [6] } as const;
    expect(line({ ...mailed, outcome: 'sent' })).toBe(sent);
    expect(line({ ...mailed, outcome: 'given-up', reason: 'rejected' })).toMatch(refused);
  });
});

describe('the contact card', () => {
  const card = (conversation: ConversationSummary, mail?: 'on') =>
    draw(new ContactCard(), { words: id, conversation, mail });

  it('shows how the visitor is reached, as links that do what they say', async () => {
    const drawn = await card(left(1), 'on');
    const links = findAll(drawn, 'a').map((link) => [readText(link), link.getAttribute('href')]);
    expect(links).toEqual([
      ['rina+toko@example.com', 'mailto:rina%2Btoko@example.com'],
      ['+6281234567890', 'tel:+6281234567890'],
    ]);
    expect(readText(find(drawn, 'section'))).toContain('Rina');
  });

  it.each([
    ['on', rina, 'Balasan juga terkirim lewat email.'],
    [undefined, rina, 'Sapa belum bisa mengirim email.'],
    ['on', { phone: rina.phone }, 'Hubungi tamu lewat telepon.'],
  ] as const)('says truthfully how the reply gets there (mail %s)', async (mail, contact, words) => {
    expect(readText(find(await card(left(1, { contact }), mail), 'section'))).toContain(words);
  });

  it('says where a mail did not arrive', async () => {
    const drawn = await card(left(1, { mail: { outcome: 'given-up', at: noon } }), 'on');
    expect(readText(find(drawn, '.bad'))).toContain('balasan tidak sampai');
  });

  it('shows what the visitor wrote as text, and nothing where they left nothing', async () => {
    const hostile = { name: '<img src=x onerror=alert(1)>', email: 'a?bcc=x@example.com' };
    const drawn = await card(left(1, { contact: hostile }));
    expect(findAll(drawn, 'img')).toEqual([]);
    expect(find(drawn, 'a').getAttribute('href')).toBe('mailto:a%3Fbcc%3Dx@example.com');
    expect(findAll(await card(waiting(1)), 'section')).toEqual([]);
  });
});
