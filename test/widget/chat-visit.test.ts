import { afterEach, describe, expect, it } from 'vitest';
import { arrange } from '../../widget/chat/arrange.ts';
import { Visit } from '../../widget/chat/visit.ts';
import { follow } from '../../widget/shared/follow.ts';
import { browserMemory } from '../../widget/shared/storage.ts';
import { FakeServer } from './chat/fake-server.ts';
import { manualClock, settle } from './chat/manual-clock.ts';

const visits: Visit[] = [];

/** A tab that looks at the server's conversation; tabs share the storage. */
function tab(server: FakeServer, clock = manualClock()): Visit {
  let ids = 0;
  const visit = new Visit(
    {
      server: server.url,
      site: 'kedai',
      locale: () => 'id',
      fetch: server.fetch,
      clock,
      random: () => 0,
      memory: browserMemory('visit-test:', () => sessionStorage),
      tab: browserMemory('visit-test-tab:', () => sessionStorage),
      newId: () => `${visits.length}-${ids++}`,
      pageUrl: () => 'https://shop.example/kopi',
      exclusively: (_name, work) => work(),
      follow,
    },
    () => {},
  );
  visits.push(visit);
  visit.start();
  return visit;
}

const heard = ({ state }: Visit) =>
  state.transcript.entries.map((entry) => (entry.type === 'message' ? entry.text : `(${entry.text})`));

afterEach(() => {
  for (const visit of visits.splice(0)) visit.stop();
  sessionStorage.clear();
});

describe('a visit', () => {
  it('asks for nothing but the site before the visitor has said something', async () => {
    const server = new FakeServer();
    tab(server);
    await settle();
    expect(server.calls).toEqual(['GET /site']);
  });

  it('makes a visitor and a conversation with the first message, and hears it back once', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    expect(visit.state.unsent.map(({ text }) => text)).toEqual(['halo']);
    // What folds events is fetched with the first of them.
    await expect.poll(() => heard(visit)).toEqual(['halo']);
    expect(server.calls).toContain('POST /visitors');
    expect([visit.state.unsent, visit.state.delivered]).toEqual([[], []]);
  });

  it('is the same conversation after a reload and in a second tab', async () => {
    const server = new FakeServer();
    const first = tab(server);
    first.say('halo');
    await settle();
    const second = tab(server);
    await settle();
    server.bot('Hai', 'Ongkir');
    await settle();
    expect([first, second].map(heard)).toEqual([
      ['halo', 'Hai'],
      ['halo', 'Hai'],
    ]);
    expect(server.calls.filter((call) => call === 'POST /visitors')).toHaveLength(1);
  });

  it('shows a conversation that was closed elsewhere', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    await settle();
    server.put({ type: 'conversation-closed', by: 'agent' });
    await settle();
    expect(visit.state.transcript.standing).toEqual({ status: 'closed' });
  });

  it('is a new visitor when the server no longer knows the token, and loses no message', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    await settle();
    server.forgetVisitors();
    visit.say('masih di sana?');
    await settle();
    expect(server.calls.filter((call) => call === 'POST /visitors')).toHaveLength(2);
    expect(heard(visit)).toEqual(['masih di sana?']);
  });

  it('begins a new conversation when the old one is closed for good', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    await settle();
    server.closeForGood();
    await settle();
    visit.say('saya lagi');
    await settle();
    expect(heard(visit)).toEqual(['saya lagi']);
    expect(visit.state.transcript.standing).toEqual({ status: 'bot' });
  });

  it('begins afresh when the visitor asks for it', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    await settle();
    server.put({ type: 'conversation-closed', by: 'visitor' });
    await settle();
    visit.startAgain();
    expect(heard(visit)).toEqual([]);
    visit.say('baru');
    await settle();
    expect(heard(visit)).toEqual(['baru']);
  });

  it('can ask for a person before anything is said, and go on with the bot', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    await visit.askForPerson();
    await settle();
    expect(visit.state).toMatchObject({
      transcript: { standing: { status: 'queued', department: 'general' } },
      position: 2,
    });
    await visit.goOnWithBot();
    await settle();
    expect(visit.state).toMatchObject({ transcript: { standing: { status: 'bot' } }, position: undefined });
  });

  it('asks for a person once there is a line, where there was none', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    server.unreachable = true;
    await visit.askForPerson();
    expect(visit.state.actionFailed).toBe(true);
    server.unreachable = false;
    globalThis.dispatchEvent(new Event('online'));
    await expect.poll(() => visit.state.transcript.standing.status).toBe('queued');
    expect(visit.state.actionFailed).toBe(false);
    expect(server.calls.filter((call) => call === 'POST /conversations/handoff')).toHaveLength(1);
  });

  it('forgets what it could not ask for once the visitor has asked for something else', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    await expect.poll(() => heard(visit)).toEqual(['halo']);
    server.unreachable = true;
    await visit.askForPerson();
    server.unreachable = false;
    await visit.close();
    globalThis.dispatchEvent(new Event('online'));
    await settle();
    expect(server.calls).not.toContain('POST /conversations/handoff');
  });

  it('has seen nothing of a conversation that it begins, so that a launcher counts the first answer', async () => {
    const server = new FakeServer();
    tab(server).say('halo');
    await expect.poll(() => sessionStorage.getItem('visit-test:seen')).toBe('0');
  });

  it('brings what was written while the server was gone for an hour, in order, and says so all the while', async () => {
    const server = new FakeServer();
    const clock = manualClock();
    const visit = tab(server, clock);
    visit.say('halo');
    await expect.poll(() => heard(visit)).toEqual(['halo']);
    server.unreachable = true;
    visit.say('masih di sana?');
    visit.say('pesanan saya 123');
    for (let minute = 0; minute < 60; minute += 1) await clock.pass(60_000);
    expect(visit.state.unsent.map(({ text }) => text)).toEqual(['masih di sana?', 'pesanan saya 123']);
    expect(visit.state.sending.type).not.toBe('idle');
    server.unreachable = false;
    server.bot('Masih, Kak');
    await expect
      .poll(async () => {
        await clock.pass(60_000);
        return heard(visit);
      })
      .toEqual(['halo', 'Masih, Kak', 'masih di sana?', 'pesanan saya 123']);
    expect(visit.state.unsent).toEqual([]);
  });

  it.each([
    ['a day behind', -86_400_000],
    ['a day ahead', 86_400_000],
  ])('goes on as usual where the device’s clock is %s', async (_how, skew) => {
    const server = new FakeServer();
    const clock = manualClock(Date.now() + skew);
    const visit = tab(server, clock);
    visit.say('satu');
    await expect.poll(() => heard(visit)).toEqual(['satu']);
    server.bot('Hai');
    await expect.poll(() => heard(visit)).toEqual(['satu', 'Hai']);
    server.unreachable = true;
    visit.say('dua');
    await clock.pass(5_000);
    expect(visit.state.unsent.map(({ text }) => text)).toEqual(['dua']);
    const { entries } = visit.state.transcript;
    const rows = arrange({ ...visit.state, entries }).filter((row) => row.type === 'message');
    expect(rows.map((row) => row.text)).toEqual(['satu', 'Hai', 'dua']);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(rows[0]?.at).toBe(entries[0]?.at);
  });

  it('says that something did not work, until it does', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    server.unreachable = true;
    await visit.askForPerson();
    expect(visit.state.actionFailed).toBe(true);
    server.unreachable = false;
    await visit.askForPerson();
    expect(visit.state.actionFailed).toBe(false);
  });

  it('shows who types until they have spoken', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    visit.say('halo');
    await settle();
    server.signal({ type: 'typing', by: 'agent', name: 'Ana' });
    await settle();
    expect(visit.state.typist).toEqual({ by: 'agent', name: 'Ana' });
    server.agent('Ana', 'Halo Kak');
    await settle();
    expect(visit.state.typist).toBeUndefined();
  });

  it('gives a message back that its writer wants to change', async () => {
    const server = new FakeServer();
    const visit = tab(server);
    server.refuseNext(413);
    visit.say('panjang');
    await settle();
    const [refused] = visit.state.unsent;
    expect(refused).toMatchObject({ text: 'panjang', trouble: 'too-long' });
    expect(visit.takeBack(refused?.messageId ?? '')).toBe('panjang');
    expect(visit.state.unsent).toEqual([]);
  });
});
