import { expect, it } from 'vitest';
import { nameIntent } from '../../src/bot/name-intent.ts';
import { botWith } from '../support/two-bots.ts';

const bot = botWith();
const name = (question: string, ...taken: readonly string[]) =>
  nameIntent(bot, question, (id) => taken.includes(id));

it('names an intent by the telling words of its question, in the topic of the nearest one', () => {
  expect(name('bisa ada promo bundling ga kak?')).toBe('a/promo-bundling');
  expect(name('zyxwv qpl dong')).toBe('general/zyxwv-qpl');
  expect(name('bisa ga?')).toMatch(/^[a-z]+\/bisa-tidak$/u);
  expect(name('你好 Ümlaut!')).toBe('general/umlaut');
  expect(name('???')).toBe('general/question');
});

it('never takes a name that is there', () => {
  expect(name('zyxwv qpl', 'general/zyxwv-qpl', 'general/zyxwv-qpl-2')).toBe('general/zyxwv-qpl-3');
});
