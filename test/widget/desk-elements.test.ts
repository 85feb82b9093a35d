import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type DeskState, emptyState } from '../../widget/desk/controller/state.ts';
import { DeskComposer } from '../../widget/desk/elements/desk-composer.ts';
import { DeskConversation } from '../../widget/desk/elements/desk-conversation.ts';
import { DeskList } from '../../widget/desk/elements/desk-list.ts';
import { DeskSplitter, ResizeEvent } from '../../widget/desk/elements/desk-splitter.ts';
import { DeskTranscript } from '../../widget/desk/elements/desk-transcript.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { ChooseEvent, Menu } from '../../widget/shared/staff/staff-menu.ts';
import { draw, find, findAll, readText, wishesOf } from './desk/draw.ts';
import { ana, anas, events, fromVisitor, idOf, noon, started, waiting, wholeStory } from './desk/samples.ts';

const names = { department: (key: string) => (key === 'general' ? 'Layanan umum' : key), agent: () => 'Ben' };

function working(more: Partial<DeskState> = {}): DeskState {
  return {
    ...emptyState(noon),
    session: { phase: 'working', agent: ana },
    lists: 'read',
    presence: 'online',
    ...more,
  };
}

const listed = (...conversations: readonly ReturnType<typeof waiting>[]) =>
  new Map(conversations.map((one) => [one.conversationId, one]));

describe('the list', () => {
  const list = (state: DeskState) =>
    draw(new DeskList(), { words: id, state, departmentName: names.department });

  it('says of everybody who waits: who, where, why, what, and how long', async () => {
    const element = await list(working({ conversations: listed(waiting(1)) }));
    const row = readText(find(element, '.row .open'));
    for (const part of ['Tamu AB01', 'Layanan umum · Minta orang', 'mau bicara dengan orang', '1m 00d']) {
      expect(row).toContain(part);
    }
  });

  it('colours a wait as it grows', async () => {
    const element = await list(working({ conversations: listed(waiting(1)) }));
    expect(find(element, '.aside').className).toContain('late');
    element.state = { ...element.state, now: noon + 120_000 };
    await element.updateComplete;
    expect(find(element, '.aside').className).toContain('overdue');
  });

  it('asks to claim or to open, each by its own button', async () => {
    const element = await list(working({ conversations: listed(waiting(1)) }));
    const wishes = wishesOf(element);
    find(element, '.claim').click();
    find(element, '.row .open').click();
    expect(wishes).toEqual([
      { type: 'claim', conversationId: idOf(1) },
      { type: 'open', conversationId: idOf(1) },
    ]);
  });

  it('offers an agent who is offline to go online instead of claiming', async () => {
    const element = await list(working({ conversations: listed(waiting(1)), presence: 'offline' }));
    const wishes = wishesOf(element);
    expect(findAll(element, '.claim')).toHaveLength(0);
    find(element, '.nudge button').click();
    expect(wishes).toEqual([{ type: 'presence', presence: 'online' }]);
  });

  it('moves between its tabs with the arrow keys', async () => {
    const element = await list(working());
    find(element, '[role=tab]').focus();
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    expect(readText(find(element, '[aria-selected=true]'))).toBe('Saya');
    expect(readText(find(element, '.empty'))).toContain('Belum ada percakapan');
  });

  it('keeps the focus on its tabs when the list under it changes', async () => {
    const element = await list(working({ conversations: listed(waiting(1)) }));
    find(element, '.row .claim').focus();
    element.state = working({ conversations: listed(anas(1)), openId: idOf(1) });
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).toBe(find(element, '[aria-selected=true]'));
  });

  it('goes on to this agent’s conversations once one of them is open', async () => {
    const element = await list(working({ conversations: listed(waiting(1)) }));
    element.state = working({ conversations: listed(anas(1)), openId: idOf(1) });
    await element.updateComplete;
    expect(readText(find(element, '[aria-selected=true]'))).toContain('Saya');
  });
});

describe('the transcript', () => {
  const transcript = (story = wholeStory) =>
    draw(new DeskTranscript(), {
      words: id,
      transcript: { conversation: anas(1), events: story, outgoing: [] },
      names,
      today: noon,
    });

  it('shows the bot as a bot with its reasons, and the reasons behind them', async () => {
    const element = await transcript();
    const bot = find(element, '.message.bot');
    expect(readText(bot)).toContain('Asisten Lereng Bot');
    expect(readText(find(element, '.message.bot summary'))).toBe(
      'Bertanya balik · returns/refund-status 0,62 < 0,80',
    );
    find(element, '.message.bot summary').click();
    const grounds = readText(find(element, '.message.bot .grounds'));
    for (const part of ['dua topik terlalu mirip', 'complaints/slow', '0,58', 'refund', 'c0ffee1']) {
      expect(grounds).toContain(part);
    }
  });

  it('marks a note as one', async () => {
    const element = await transcript();
    expect(readText(find(element, '.note'))).toContain('Catatan internal · Ana Lestari');
    expect(findAll(element, '.message .note')).toHaveLength(0);
  });

  it('says why it went to people, how it ended and how it was liked', async () => {
    const text = readText((await transcript()).renderRoot.querySelector('ol') ?? document.body);
    for (const part of [
      'Diserahkan ke Layanan umum · Bot tidak paham',
      'Ditutup oleh agen · Selesai terjawab',
      'nilai 4 dari 5',
      'Cepat',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('draws what a visitor writes as text and nothing else', async () => {
    const hostile = '<img src=x onerror=alert(1)> javascript:alert(1) **tebal**';
    const element = await transcript(events(started, fromVisitor('v1', hostile)));
    expect(readText(find(element, '.message.visitor .bubble'))).toBe(hostile);
    expect(findAll(element, '.bubble img, .bubble a, .bubble strong')).toHaveLength(0);
  });

  it('offers to send a failed message again or to discard it', async () => {
    const element = await transcript();
    const wishes = wishesOf(element);
    const outgoing = [
      { messageId: 'm1', text: 'Halo', at: noon, state: 'failed', detail: 'Not yours.' },
    ] as const;
    element.transcript = { ...element.transcript, outgoing };
    await element.updateComplete;
    expect(readText(find(element, '.fate'))).toContain('Not yours.');
    for (const button of findAll(element, '.fate button')) button.click();
    expect(wishes.map(({ type }) => type)).toEqual(['retry', 'discard']);
  });
});

describe('the composer', () => {
  const composer = (draft = { reply: 'Halo', note: '' }) =>
    draw(new DeskComposer(), { words: en, conversationId: idOf(1), visitor: 'Guest AB01', draft });

  it('sends with Enter, and makes a new line with Shift+Enter', async () => {
    const element = await composer();
    const wishes = wishesOf(element);
    element.focus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(wishes).toEqual([{ type: 'write', conversationId: idOf(1), kind: 'reply', text: 'Halo\n' }]);
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(wishes.slice(1).map(({ type }) => type)).toEqual(['send', 'send']);
  });

  it('always says who will read the text', async () => {
    const element = await composer();
    expect(readText(find(element, '.readers'))).toBe('Seen by Guest AB01');
    await element.switchKind();
    expect(readText(find(element, '.readers'))).toBe('Only your team sees this, not the visitor');
    expect(find(element, 'form').className).toBe('note');
  });

  it('goes back to the reply in another conversation', async () => {
    const element = await composer();
    await element.switchKind();
    element.conversationId = idOf(2);
    await element.updateComplete;
    expect(find(element, 'form').className).toBe('reply');
  });

  it('does not send what is too long, and says by how much', async () => {
    const element = await composer({ reply: 'a'.repeat(4003), note: '' });
    const wishes = wishesOf(element);
    element.focus();
    await userEvent.keyboard('{Enter}');
    expect(readText(find(element, '.over'))).toBe('3 characters too long');
    expect(wishes).toEqual([]);
  });
});

describe('a conversation', () => {
  const conversation = (more: Partial<DeskConversation>) =>
    draw(new DeskConversation(), {
      words: en,
      transcript: { conversation: anas(1), events: wholeStory, outgoing: [] },
      standing: 'mine',
      names,
      today: noon,
      details: 'shown',
      mayClaim: true,
      ...more,
    });

  it('can be answered, given on and closed with a reason by the agent who has it', async () => {
    const element = await conversation({});
    const wishes = wishesOf(element);
    expect(findAll(element, 'textarea')).toHaveLength(1);
    find(element, '.actions > button').click();
    find(element, '.actions .outline').click();
    find(element, 'sapa-menu.all').dispatchEvent(new ChooseEvent('return'));
    expect(wishes).toEqual([
      { type: 'transfer', conversationId: idOf(1) },
      { type: 'ask-close', conversationId: idOf(1) },
      { type: 'return', conversationId: idOf(1) },
    ]);
  });

  it.each([
    ['waiting', 'Claim to answer'],
    ['closed', 'closed'],
    ['colleague', 'Ana Lestari has this conversation'],
    ['bot', 'The bot has'],
    ['gone', 'no longer yours'],
  ] as const)('that is %s cannot be answered, and says why', async (standing, reason) => {
    const element = await conversation({ standing });
    expect(findAll(element, 'textarea')).toHaveLength(0);
    expect(readText(find(element, '.standing'))).toContain(reason);
  });

  it('that is lost still shows the unsent draft', async () => {
    const element = await conversation({ standing: 'gone', draft: { reply: 'Sebentar ya', note: '' } });
    expect(readText(find(element, '.kept'))).toContain('Sebentar ya');
  });
});

describe('a menu', () => {
  it('opens on the item that holds, moves with the arrows and says what was chosen', async () => {
    const items = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', checked: 'yes' },
      { id: 'c', label: 'C' },
    ] as const;
    const element = await draw(new Menu(), { items, label: 'Letters' });
    const chosen: string[] = [];
    element.addEventListener('sapa-choose', (event) => {
      if (event instanceof ChooseEvent) chosen.push(event.id);
    });
    find(element, 'button').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => readText(element.shadowRoot?.activeElement ?? document.body)).toBe('B');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(chosen).toEqual(['c']);
    await expect.poll(() => element.shadowRoot?.querySelector('wa-dropdown')?.open).toBe(false);
  });
});

describe('the line between two panes', () => {
  it('is moved with the arrow keys, within bounds, and set back with a double click', async () => {
    const element = await draw(new DeskSplitter(), {
      side: 'before',
      label: 'Resize',
      width: 300,
      least: 240,
      most: 310,
    });
    const widths: (number | undefined)[] = [];
    element.addEventListener('sapa-resize', (event) => {
      if (event instanceof ResizeEvent) widths.push(event.width);
    });
    find(element, '[role=separator]').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await userEvent.dblClick(find(element, '[role=separator]'));
    expect(widths.slice(0, 2)).toEqual([310, 284]);
    expect(widths.at(-1)).toBeUndefined();
  });
});
