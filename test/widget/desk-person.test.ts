import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonView } from '../../src/protocol/people.ts';
import { DeskPerson } from '../../widget/desk/elements/desk-person.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { openBench } from './desk/desk-bench.ts';
import { draw, find, findAll, readText } from './desk/draw.ts';
import { faultsOf, openDesk, wideScreen } from './desk/floor.ts';
import { anas, idOf, nobodyKnown, noon, wholeStory } from './desk/samples.ts';

const vouched: PersonView = {
  identity: 'verified',
  details: [
    { key: 'name', value: 'Rina Wulandari', origin: 'server' },
    { key: 'email', value: 'rina@example.com', origin: 'server' },
    { key: 'email', value: 'rina.kerja@example.com', origin: 'page' },
    { key: 'phone', value: '+6281234567890', origin: 'visitor' },
    { key: 'identifier', value: 'KL-20871', origin: 'server' },
  ],
  attributes: [
    { name: 'plan', value: 'gold', origin: 'server' },
    { name: 'orders', value: 1200, origin: 'server' },
    { name: 'wholesale', value: true, origin: 'page' },
  ],
  tags: ['vip'],
  devices: 2,
  firstSeenAt: noon - 40 * 86_400_000,
};

/** A machine with much else to do. */
const slow = { timeout: 5_000 };

const drawn = (person: PersonView, words = id) => draw(new DeskPerson(), { words, person, today: noon });

describe('the person behind a conversation', () => {
  it('stands with all that is vouched for, and a remark on what the page alone says', async () => {
    const text = findAll(await drawn(vouched), 'section')
      .map(readText)
      .join(' ');
    for (const part of ['Rina Wulandari', 'KL-20871', 'gold', '1.200', 'ya', 'vip', 'Dikenal di2 perangkat'])
      expect(text).toContain(part);
    expect(text).toContain('rina.kerja@example.comkata halaman');
    expect(text).not.toContain('rina@example.comkata halaman');
    expect(text).not.toContain('+6281234567890');
  });

  it('is said to be unproven where it is, in either language', async () => {
    const said: PersonView = {
      ...nobodyKnown,
      identity: 'said',
      details: [{ key: 'name', value: '<b>Rina</b>', origin: 'page' }],
      attributes: [{ name: 'member', value: false, origin: 'page' }],
    };
    const element = await drawn(said, en);
    expect(find(element, '.hint').textContent).toContain('Not verified');
    expect(find(element, 'dd').textContent).toContain('<b>Rina</b>');
    expect(findAll(element, 'dd b')).toEqual([]);
    expect(findAll(element, '.origin')).toEqual([]);
    expect(findAll(element, 'dd').at(-1)?.textContent).toContain('no');
  });

  it('is not drawn where nobody has said anything', async () => {
    expect(findAll(await drawn(nobodyKnown), '*')).toEqual([]);
  });

  it('lets nothing in an address add to the mail', async () => {
    const value = 'a@b.example?bcc=all@b.example';
    const element = await drawn({ ...vouched, details: [{ key: 'email', value, origin: 'server' }] });
    expect(find(element, 'a').getAttribute('href')).toBe('mailto:a@b.example%3Fbcc%3Dall%40b.example');
  });
});

describe('on the desk', () => {
  beforeEach(wideScreen);

  const person = { name: 'Rina Wulandari', customerId: 'c1' };

  it('a customer has their name everywhere, a mark where it is proven, and all that is known beside it', async () => {
    const bench = openBench();
    bench.server.person = vouched;
    bench.server.put(anas(1, { seq: wholeStory.length, person }), wholeStory);
    const desk = await openDesk(bench);
    bench.desk.open(idOf(1));
    await expect.poll(() => findAll(desk, '.hint.verified').length, slow).toBe(1);
    expect(readText(find(desk, '.row strong'))).toBe('Rina Wulandari');
    expect(readText(find(desk, '.title h2'))).toBe('Rina Wulandari');
    expect(readText(find(desk, '.who h3'))).toContain('Terverifikasi');
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('a visitor is there while they are heard of, and away a minute later', async () => {
    const bench = openBench();
    bench.server.put(anas(1), wholeStory);
    const desk = await openDesk(bench);
    bench.desk.open(idOf(1));
    await expect.poll(() => findAll(desk, '.title p').length, slow).toBe(1);
    expect(findAll(desk, '.there')).toEqual([]);
    bench.server.push({ type: 'visitor-here', conversationId: idOf(1) });
    await expect.poll(() => findAll(desk, '.there.here').map(readText), slow).toEqual(['Membuka chat']);
    expect(await faultsOf(desk)).toEqual([]);
    bench.clock.advance(61_000);
    await expect.poll(() => findAll(desk, '.there.away').map(readText), slow).toHaveLength(1);
    expect(readText(find(desk, '.there'))).toMatch(/^Pergi sejak \d\d\.\d\d$/);
  });

  it('what becomes known later is read at once', async () => {
    const bench = openBench();
    bench.server.put(anas(1), wholeStory);
    const desk = await openDesk(bench);
    bench.desk.open(idOf(1));
    await expect.poll(() => bench.state().beside?.person?.identity, slow).toBe('unknown');
    bench.server.person = vouched;
    bench.server.push({ type: 'person-changed', conversationId: idOf(2) });
    bench.server.push({ type: 'person-changed', conversationId: idOf(1) });
    await expect.poll(() => findAll(desk, '.hint.verified').length, slow).toBe(1);
    expect(bench.server.callsOf(`GET /conversations/${idOf(1)}/person`)).toHaveLength(2);
  });
});
