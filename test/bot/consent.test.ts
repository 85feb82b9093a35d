import { describe, expect, it } from 'vitest';
import { consentAnswer, consentOf } from '../../src/bot/consent.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { shop } from '../support/bot-content.ts';
import { visitorMessage } from '../support/conversations.ts';
import { botMessage } from '../support/deciding.ts';

const said = botMessage(1, 'clarify');
const reply: EventBody = { type: 'message-posted', author: 'bot', ...said };
const question: EventBody = { ...reply, decision: { ...said.decision, rule: 'asked-for-consent' } };
const consented: EventBody = { type: 'ai-consent-changed', consent: 'given', by: 'visitor' };

const yes = shop.replies['ai-consent-yes'].id ?? '';
const no = shop.replies['ai-consent-no'].en ?? '';

const answerTo = (...bodies: readonly EventBody[]) =>
  consentAnswer(
    shop,
    bodies.map((body, place) => ({ ...body, seq: place + 1, at: 0 })),
  );

describe('the question for consent', () => {
  it('is answered by its buttons, in any of the languages, however they are typed', () => {
    const asked = visitorMessage('kopi buat maag?');
    expect(answerTo(asked, question, visitorMessage(yes.toUpperCase()))).toEqual({
      consent: 'given',
      question: ['kopi buat maag?'],
    });
    expect(answerTo(asked, question, visitorMessage(no))?.consent).toBe('refused');
  });

  it('takes the last of two words, and adds what was written besides', () => {
    const events = [
      visitorMessage('a?'),
      question,
      visitorMessage(yes),
      visitorMessage('b?'),
      visitorMessage(no),
    ];
    expect(answerTo(...events)).toEqual({ consent: 'refused', question: ['a?', 'b?'] });
  });

  it('stays answered when the process dies between the consent and the reply', () => {
    expect(answerTo(visitorMessage('a?'), question, visitorMessage(yes), consented)?.question).toEqual([
      'a?',
    ]);
  });

  it('is not answered by anything else, nor by a button’s words at another time', () => {
    expect(answerTo(visitorMessage('a?'), question, visitorMessage('maksudnya?'))).toBeUndefined();
    expect(answerTo(visitorMessage('a?'), reply, visitorMessage(yes))).toBeUndefined();
  });
});

describe('the consent to AI', () => {
  it.each([
    ['ask', undefined, 'unknown'],
    ['ask', 'asked', 'refused'],
    ['ask', 'given', 'given'],
    ['given', undefined, 'given'],
    ['given', 'asked', 'given'],
    ['given', 'refused', 'refused'],
  ] as const)('is, where the site says %j and the visitor %j, %s', (aiConsent, said, consent) => {
    expect(consentOf({ aiConsent }, said === undefined ? {} : { aiConsent: said })).toBe(consent);
  });
});
