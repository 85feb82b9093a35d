import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchWords } from '../../src/conversation/searchable.ts';
import type { Event, EventBody } from '../../src/protocol/events.ts';
import {
  agentAssigned,
  agentMessage,
  closed,
  following,
  handoffRequested,
  opening,
  visitorMessage,
} from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('searching transcripts in $name', ({ open }) => {
  let stores: OpenStores;
  beforeEach(async () => {
    stores = await open();
  });
  afterEach(() => stores.close());

  async function given(id: string, at: number, ...bodies: EventBody[]) {
    const first = opening({ id, at }, ...bodies);
    await stores.conversations.start(first);
    return first.after;
  }

  async function found(text: string, visibleTo?: { agentId: string; departments: readonly string[] }) {
    const search = { words: searchWords(text), limit: 10, ...(visibleTo && { visibleTo }) };
    return (await stores.conversations.search(search)).map(({ conversation }) => conversation.id);
  }

  it('finds the words in any order, by their beginnings, without regard to case', async () => {
    await given('a', 1, visitorMessage('Refund saya BELUM masuk, kak'));
    await given('b', 2, visitorMessage('ongkir ke Bali berapa'));
    expect(await found('refund')).toEqual(['a']);
    expect(await found('masuk ref')).toEqual(['a']);
    expect(await found('refund bali')).toEqual([]);
    expect(await found('fund')).toEqual([]);
    expect(await found('KL-20418')).toEqual([]);
  });

  it('finds numbers and what is written with marks', async () => {
    await given('a', 1, visitorMessage('pesanan KL-20418, hp 0812-3456'));
    expect(await found('kl-20418')).toEqual(['a']);
    expect(await found('0812')).toEqual(['a']);
  });

  it('finds visitors by the name and the addresses that anybody has said', async () => {
    await given('a', 1, { type: 'visitor-identified', name: 'Rina Wulandari', email: 'rina@example.com' });
    await given('b', 2, handoffRequested(), { type: 'contact-left', name: 'Budi', phone: '+6281234567890' });
    const asked = opening({ id: 'c', at: 3 });
    const [started] = asked.events;
    const answers = { name: 'Citra', email: 'citra@example.com' };
    await stores.conversations.start({ ...asked, events: started ? [{ ...started, answers } as Event] : [] });
    expect(await found('wulan')).toEqual(['a']);
    expect(await found('rina@example.com')).toEqual(['a']);
    expect(await found('62812345')).toEqual(['b']);
    expect(await found('citra@example')).toEqual(['c']);
    expect(await found('example')).toEqual(['c', 'a']);
    const [hit] = await stores.conversations.search({ words: ['citra'], limit: 1 });
    expect(hit).toMatchObject({ by: 'person', text: 'Citra · citra@example.com', seq: 1 });
    await stores.conversations.erase('c');
    expect(await found('example')).toEqual(['a']);
  });

  it('takes signs of query languages for what they are: no words', async () => {
    await given('a', 1, visitorMessage('halo'));
    for (const text of ['"halo" OR *', "halo' --", 'NEAR(halo)', 'text:halo', 'halo) AND (', ':* & | !']) {
      await expect(found(text)).resolves.toBeDefined();
    }
    expect(await found('"halo"*')).toEqual(['a']);
    expect(await found('*&|!:()')).toEqual([]);
    expect(await found('')).toEqual([]);
  });

  it('gives each conversation once, with the newest text that fits and whose it is', async () => {
    const first = await given('a', 1, visitorMessage('refund?'), handoffRequested(), agentAssigned('ben'));
    const note: EventBody = {
      type: 'note-added',
      noteId: 'n',
      agentId: 'ben',
      authorName: 'Ben',
      text: 'refund ok',
    };
    await stores.conversations.append(following(first, [agentMessage('refund dicek'), note], 5));
    expect(await stores.conversations.search({ words: ['refund'], limit: 10 })).toMatchObject([
      { conversation: { id: 'a', status: 'assigned' }, seq: 6, at: 5, by: 'note', text: 'refund ok' },
    ]);
  });

  it('looks past a conversation that says the same again and again', async () => {
    await given('old', 1, visitorMessage('refund'));
    await given('new', 2, ...Array.from({ length: 60 }, () => visitorMessage('refund refund')));
    expect(await found('refund')).toEqual(['new', 'old']);
  });

  it('takes no single letter for a word', async () => {
    await given('a', 1, visitorMessage('refund r saya'));
    expect(await found('r')).toEqual([]);
    expect(await found('r saya')).toEqual(['a']);
  });

  it('puts the newest first, and gives no more than asked for', async () => {
    for (const [place, id] of ['a', 'b', 'c'].entries()) await given(id, place, visitorMessage('refund'));
    expect(await found('refund')).toEqual(['c', 'b', 'a']);
    const two = await stores.conversations.search({ words: ['refund'], limit: 2 });
    expect(two.map(({ conversation }) => conversation.id)).toEqual(['c', 'b']);
  });

  it('finds for an agent their own, and what waits, is left or is over in their departments, and nothing else', async () => {
    const said = visitorMessage;
    await given('bot', 1, said('refund'));
    await given('waits', 2, said('refund'), handoffRequested('general'));
    await given('waits elsewhere', 3, said('refund'), handoffRequested('sales'));
    await given('own', 4, said('refund'), handoffRequested('sales'), agentAssigned('ben', 'sales'));
    await given('colleague', 5, said('refund'), handoffRequested('general'), agentAssigned('ana'));
    await given('over', 6, said('refund'), handoffRequested(), agentAssigned('ana'), closed('agent'));
    await given(
      'over elsewhere',
      7,
      said('refund'),
      handoffRequested('sales'),
      agentAssigned('ana', 'sales'),
      closed('agent'),
    );
    await given('later', 8, said('refund'), handoffRequested('general'), {
      type: 'contact-left',
      email: 'rina@example.com',
    });
    expect(await found('refund', { agentId: 'ben', departments: ['general'] })).toEqual([
      'later',
      'over',
      'own',
      'waits',
    ]);
    expect(await found('refund', { agentId: 'ben', departments: [] })).toEqual(['own']);
    expect(await found('refund')).toHaveLength(8);
  });

  it('lists a visitor’s conversations', async () => {
    const before = opening({ id: 'a', visitorId: 'v', at: 1 }, closed());
    await stores.conversations.start(before);
    await stores.conversations.start(opening({ id: 'b', visitorId: 'v', at: 2 }));
    await stores.conversations.start(opening({ id: 'c', visitorId: 'w', at: 3 }));
    const theirs = await stores.conversations.list({ visitorIds: ['v'], limit: 10 });
    expect(theirs.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
