import { describe, expect, it } from 'vitest';
import { isRepeated, isUpset, wordsHeard } from '../../src/bot/escalate.ts';
import type { WordGroup } from '../../src/catalogue/escalation.ts';
import { intentOf } from '../support/bot-content.ts';

const complaint: WordGroup = {
  id: 'angry',
  reason: 'complaint',
  phrases: { id: ['kecewa berat'], en: ['very disappointed'] },
  not: ['berat badan'],
  department: 'sales',
};
const danger: WordGroup = {
  id: 'danger',
  reason: 'safety',
  phrases: { id: ['tidak mau hidup'] },
  not: ['mesin', 'lampu'],
  notice: { id: 'Kami di sini.' },
};
const groups = [complaint, { ...complaint, id: 'second' }, danger];
const heard = (...messages: readonly string[]) => wordsHeard({ groups }, messages);

describe('words for people', () => {
  it('tell their group with what it says', () => {
    expect(heard('saya kecewa berat!')).toEqual({
      reason: 'complaint',
      department: 'sales',
      heard: { group: 'angry', phrase: 'kecewa berat' },
    });
  });

  it('count by their gravity, whatever the order of the messages and groups', () => {
    expect(heard('kecewa berat', 'udah ga mau hidup')).toEqual({
      reason: 'safety',
      notice: { id: 'Kami di sini.' },
      heard: { group: 'danger', phrase: 'tidak mau hidup' },
    });
  });

  it('are heard in any language, and over several short messages', () => {
    expect(heard('halo', "I'm VERY disappointed")?.heard.phrase).toBe('very disappointed');
    expect(heard('saya kecewa', 'berat')?.heard.group).toBe('angry');
  });

  it('are not heard in a clause that is about something else', () => {
    expect(heard('mesin saya ga mau hidup')).toBeUndefined();
    expect(heard('mesin saya rusak, saya ga mau hidup')?.reason).toBe('safety');
    expect(heard('ongkir brp', 'kecewa')).toBeUndefined();
    expect(heard()).toBeUndefined();
  });
});

describe('a text', () => {
  const thanks = { ...intentOf('orders/gift'), id: 'smalltalk/thanks' };
  const nothing = { intents: [] };
  const sure = (...intents: readonly (typeof thanks)[]) => ({ rule: 'sure-enough' as const, intents });
  const repeated = (earlier: readonly string[], messages: readonly string[], reading = nothing) =>
    isRepeated({ repeated: 3 }, earlier, messages, reading);

  it.each([
    ['over three turns', ['kenapa?', 'kenapa?'], ['kenapa?']],
    ['within a turn', [], ['kenapa?', 'kenapa?', 'kenapa?']],
    ['but for case, marks, slang and particles', ['Kenapa ya', 'knp?!'], ['kenapaaa kak']],
    ['of nothing but marks', ['???', '???'], ['???']],
  ])('is repeated %s', (_, earlier, messages) => {
    expect(repeated(earlier, messages)).toBe(true);
  });

  it.each([
    ['the second time', ['kenapa?'], ['kenapa?']],
    ['where it is not this turn’s', ['kenapa?', 'kenapa?', 'kenapa?'], ['oh gitu']],
    ['with another word', ['kenapa?', 'kenapa?'], ['kenapa lama?']],
    ['with another number', ['INV-1', 'INV-2'], ['INV-3']],
  ])('is not repeated %s', (_, earlier, messages) => {
    expect(repeated(earlier, messages)).toBe(false);
  });

  it('that is only polite may come as often as it likes, unless its intent offers a person', () => {
    const earlier = ['makasih', 'makasih'];
    expect(isRepeated({ repeated: 3 }, earlier, ['makasih'], sure(thanks))).toBe(false);
    expect(isRepeated({ repeated: 3 }, earlier, ['makasih'], sure({ ...thanks, handoff: 'offer' }))).toBe(
      true,
    );
    expect(isRepeated({ repeated: 3 }, earlier, ['makasih'], sure(thanks, intentOf('orders/gift')))).toBe(
      true,
    );
  });

  it('is never repeated where the policy says so', () => {
    const earlier = Array.from({ length: 40 }, () => 'kenapa?');
    expect(isRepeated({ repeated: Infinity }, earlier, ['kenapa?'], nothing)).toBe(false);
  });
});

describe('a visitor', () => {
  const policy = { mood: { upsetAfter: 2, anger: { id: ['tolol', 'bego'] }, impatience: {}, not: [] } };

  it('is upset by what this turn adds to the last ones', () => {
    expect(isUpset(policy, ['tolol'], ['bego'])).toBe(true);
    expect(isUpset(policy, ['tolol'], ['ongkir brp'])).toBe(false);
    expect(isUpset(policy, ['tolol bego'], ['ongkir brp'])).toBe(false);
    expect(isUpset(policy, [], ['bego'])).toBe(false);
  });
});
