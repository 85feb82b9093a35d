import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ConversationSummary } from '../../src/protocol/agent-rest.ts';
import type { Event } from '../../src/protocol/events.ts';
import type { SapaDesk } from '../../widget/desk/elements/sapa-desk.ts';
import { type Bench, openBench } from './desk/desk-bench.ts';
import { find, findAll } from './desk/draw.ts';
import { inside, openConversation, openDesk, wideScreen } from './desk/floor.ts';
import { anas, benId, events, fromVisitor, idOf, started, visitorOf, waiting } from './desk/samples.ts';

/** What the browser was asked to show, as an agent would see it. */
class ShownNotification {
  static permission: NotificationPermission = 'granted';
  static shown: ShownNotification[] = [];
  static answer: NotificationPermission = 'granted';
  static requestPermission = async (): Promise<NotificationPermission> => {
    ShownNotification.permission = ShownNotification.answer;
    return ShownNotification.answer;
  };
  readonly title: string;
  readonly options: NotificationOptions;
  onclick: (() => void) | undefined;
  isClosed = false;

  constructor(title: string, options: NotificationOptions = {}) {
    this.title = title;
    this.options = options;
    ShownNotification.shown.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

/** How often a sound was begun; each has two notes. */
let sounds = 0;
let now = 0;

class HeardAudio extends AudioContext {
  override createOscillator(): OscillatorNode {
    sounds += 0.5;
    return super.createOscillator();
  }
}

beforeEach(async () => {
  await wideScreen();
  sounds = 0;
  ShownNotification.shown = [];
  ShownNotification.permission = 'granted';
  ShownNotification.answer = 'granted';
  vi.stubGlobal('Notification', ShownNotification);
  vi.stubGlobal('AudioContext', HeardAudio);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  for (const kind of ['notifications', 'sound']) localStorage.setItem(`sapa-desk-${kind}`, 'on');
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    localStorage.clear();
    window.dispatchEvent(new Event('focus'));
  });
});

const titles = () => ShownNotification.shown.map(({ title }) => title);

/** The agent goes to another tab, or to another window beside the desk. */
function looksElsewhere(how: 'in another tab' | 'in another window'): void {
  if (how === 'in another tab') {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  } else {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    window.dispatchEvent(new Event('blur'));
  }
}

/** More has been said in a conversation since, and the stream says so. */
function comes(
  { server }: Bench,
  conversation: ConversationSummary,
  story: readonly Event[] = conversationOf(conversation),
): void {
  server.put(conversation, story);
  server.push({ type: 'conversation-changed', conversation });
}

function conversationOf({ seq, preview }: ConversationSummary): readonly Event[] {
  const said = Array.from({ length: seq - 1 }, (_, place) =>
    fromVisitor(`v${place}`, place === seq - 2 ? (preview?.text ?? '') : 'halo'),
  );
  return events(started, ...said);
}

const says = (text: string): Partial<ConversationSummary> => ({
  visitorId: visitorOf(3),
  preview: { author: 'visitor', text },
});

describe.each(['in another tab', 'in another window'] as const)('an agent who works %s', (where) => {
  it('is called once for a conversation that is given to them, by name and first words', async () => {
    const bench = openBench();
    await openDesk(bench);
    looksElsewhere(where);
    comes(bench, anas(3, { seq: 3, ...says('paket saya mana kak') }));
    await expect.poll(titles).toEqual(['Tamu AB03 untuk Anda']);
    expect(ShownNotification.shown[0]?.options).toMatchObject({ body: 'paket saya mana kak', tag: idOf(3) });
    await expect.poll(() => bench.state().transcripts.has(idOf(3))).toBe(true);
    await tick(bench);
    expect(titles()).toHaveLength(1);
    expect(sounds).toBe(1);
  });

  it('is called for a message in the conversation that stands open, which is not read by that', async () => {
    const bench = openBench();
    bench.server.put(anas(3, { seq: 2, ...says('halo') }), events(started, fromVisitor('v0', 'halo')));
    const desk = await openDesk(bench);
    bench.desk.open(idOf(3));
    await expect.poll(() => findAll(desk, '.message').length).toBe(1);
    looksElsewhere(where);
    comes(bench, anas(3, { seq: 3, ...says('masih di sana?') }));
    await expect.poll(titles).toEqual(['Pesan dari Tamu AB03']);
    await expect.poll(() => document.title).toMatch(/^\(1\)/);
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => document.title).not.toMatch(/^\(1\)/);
  });

  it('is led to the conversation by a click', async () => {
    const bench = openBench();
    await openConversation(bench);
    looksElsewhere(where);
    comes(bench, anas(3, { seq: 3, ...says('halo kak') }));
    await expect.poll(titles).toHaveLength(1);
    ShownNotification.shown[0]?.onclick?.();
    expect(bench.state().openId).toBe(idOf(3));
    expect(ShownNotification.shown[0]?.isClosed).toBe(true);
  });
});

describe('an agent', () => {
  it('hears once of somebody who waits and is given to them at once, and sees the latter stand', async () => {
    const bench = openBench();
    await openDesk(bench);
    looksElsewhere('in another tab');
    comes(bench, waiting(3, { seq: 2, ...says('mau bicara dengan orang') }));
    await expect.poll(titles).toEqual(['Tamu AB03 menunggu']);
    comes(bench, anas(3, { seq: 3, ...says('mau bicara dengan orang') }));
    await expect.poll(titles).toEqual(['Tamu AB03 menunggu', 'Tamu AB03 untuk Anda']);
    // The later one takes the place of the one before.
    expect(ShownNotification.shown.map(({ options }) => options.tag)).toEqual([idOf(3), idOf(3)]);
    expect(sounds).toBe(1);
    now += 60_000;
    comes(bench, anas(3, { seq: 4, ...says('halo?') }));
    await expect.poll(() => sounds).toBe(2);
  });

  it('hears of another conversation while they look at the desk, and is shown nothing over it', async () => {
    const bench = openBench();
    await openConversation(bench);
    comes(bench, anas(3, { seq: 3, ...says('halo kak') }));
    await expect.poll(() => sounds).toBe(1);
    expect(titles()).toEqual([]);
  });

  it('is left alone with what they look at, what they took themselves and what goes to colleagues', async () => {
    const bench = openBench();
    bench.server.put(anas(3, { seq: 2, ...says('halo') }), events(started, fromVisitor('v0', 'halo')));
    bench.server.put(waiting(4), events(started, fromVisitor('v0', 'halo')));
    const desk = await openDesk(bench);
    bench.desk.open(idOf(3));
    await expect.poll(() => findAll(desk, '.message').length).toBe(1);
    comes(bench, anas(3, { seq: 3, ...says('di sini ya') }));
    await expect.poll(() => findAll(desk, '.message').length).toBe(2);
    const { conversationId } = waiting(4);
    bench.server.script(`POST /conversations/${conversationId}/claim`, () => {
      comes(bench, anas(4, { seq: 3 }));
      return Response.json(anas(4, { seq: 3 }));
    });
    await bench.desk.claim(conversationId);
    comes(bench, anas(5, { agentId: benId, agentName: 'Ben', seq: 4 }));
    await tick(bench);
    expect(sounds).toBe(0);
    expect(titles()).toEqual([]);
  });

  it('is not called for what stood there before the desk was opened', async () => {
    const bench = openBench();
    const conversation = anas(3, { seq: 4, ...says('sudah lama') });
    bench.server.put(conversation, conversationOf(conversation));
    await openDesk(bench);
    looksElsewhere('in another tab');
    await expect.poll(() => bench.state().transcripts.has(idOf(3))).toBe(true);
    await tick(bench);
    expect(titles()).toEqual([]);
    expect(sounds).toBe(0);
  });

  it('turns both off in the menu, and hears and sees nothing from then on', async () => {
    const bench = openBench();
    const desk = await openDesk(bench);
    await chooses(desk, 'Bunyi');
    await chooses(desk, 'Notifikasi desktop');
    looksElsewhere('in another tab');
    comes(bench, anas(3, { seq: 3, ...says('halo kak') }));
    await expect.poll(() => bench.state().transcripts.has(idOf(3))).toBe(true);
    await tick(bench);
    expect(sounds).toBe(0);
    expect(titles()).toEqual([]);
    expect(localStorage.getItem('sapa-desk-sound')).toBe('off');
  });

  it('turns them on in the menu, hears the sound at once, and is asked by the browser', async () => {
    localStorage.clear();
    ShownNotification.permission = 'default';
    const bench = openBench();
    const desk = await openDesk(bench);
    await chooses(desk, 'Bunyi');
    expect(sounds).toBe(1);
    await chooses(desk, 'Notifikasi desktop');
    await expect.poll(() => ShownNotification.permission).toBe('granted');
    looksElsewhere('in another tab');
    comes(bench, anas(3, { seq: 3, ...says('halo kak') }));
    await expect.poll(titles).toEqual(['Tamu AB03 untuk Anda']);
  });

  it('goes on working where the browser forbids what it has said it allows, as on phones', async () => {
    vi.stubGlobal(
      'Notification',
      class {
        static permission = 'granted';
        constructor() {
          throw new TypeError('Illegal constructor');
        }
      },
    );
    const bench = openBench();
    const desk = await openDesk(bench);
    looksElsewhere('in another tab');
    comes(bench, anas(3, { seq: 3, ...says('halo kak') }));
    await expect.poll(() => bench.state().transcripts.has(idOf(3))).toBe(true);
    await tick(bench);
    await expect.poll(() => findAll(inside(desk, 'sapa-desk-bar'), 'button').length).toBeGreaterThan(0);
    find(inside(desk, 'sapa-desk-bar'), '[aria-label^="Menu"]').click();
    await expect.element(page.getByText('Diblokir di pengaturan peramban')).toBeVisible();
  });
});

describe('Alt with the arrow keys', () => {
  const pressed = async (bench: Bench, key: 'ArrowDown' | 'ArrowUp') => {
    await userEvent.keyboard(`{Alt>}{${key}}{/Alt}`);
    return bench.state().openId;
  };

  it('walks through this agent’s conversations both ways and around the ends, with the caret in the reply', async () => {
    const bench = openBench();
    for (const n of [1, 3, 5]) bench.server.put(anas(n, { assignedAt: n }), events(started));
    bench.server.put(waiting(2));
    const desk = await openDesk(bench);
    expect(await pressed(bench, 'ArrowDown')).toBe(idOf(1));
    expect(await pressed(bench, 'ArrowDown')).toBe(idOf(3));
    await expect.poll(() => find(desk, 'textarea').matches(':focus')).toBe(true);
    expect(await pressed(bench, 'ArrowDown')).toBe(idOf(5));
    expect(await pressed(bench, 'ArrowDown')).toBe(idOf(1));
    expect(await pressed(bench, 'ArrowUp')).toBe(idOf(5));
    expect(await pressed(bench, 'ArrowUp')).toBe(idOf(3));
  });

  it('walks through those that wait where this agent has none', async () => {
    const bench = openBench();
    bench.server.put(waiting(2, { queuedAt: 1 }), events(started));
    bench.server.put(waiting(4, { queuedAt: 2 }), events(started));
    await openDesk(bench);
    expect(await pressed(bench, 'ArrowUp')).toBe(idOf(4));
    expect(await pressed(bench, 'ArrowUp')).toBe(idOf(2));
    expect(await pressed(bench, 'ArrowDown')).toBe(idOf(4));
  });
});

/** What follows from the last news has happened, and a second has passed. */
async function tick(bench: Bench): Promise<void> {
  const { now: before } = bench.state();
  bench.clock.advance(1000);
  await expect.poll(() => bench.state().now).toBe(before + 1000);
  await new Promise(requestAnimationFrame);
}

async function chooses(desk: SapaDesk, label: string): Promise<void> {
  find(inside(desk, 'sapa-desk-bar'), '[aria-label^="Menu"]').click();
  await page.getByRole('menuitemcheckbox', { name: label }).click();
  await expect.poll(() => findAll(desk, 'wa-dropdown[open]').length).toBe(0);
}
