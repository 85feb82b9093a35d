import { describe, expect, it } from 'vitest';
import { carryOut, conversationIn, outcomeOf } from '../support/deciding.ts';

const identify = (person: object) => ({ type: 'identify-visitor', person }) as const;
const rina = { name: 'Rina', email: 'rina@example.com', customerId: 'c1', tags: ['vip', 'grosir'] };

describe('who the visitor is', () => {
  it.each(['bot', 'queued', 'later', 'assigned', 'closed'] as const)(
    'is a fact in the status "%s", and stays',
    (status) => {
      expect(carryOut(conversationIn[status], identify(rina)).person).toEqual(rina);
    },
  );

  it('is nothing new when it is said again, as pages do', () => {
    const known = carryOut(conversationIn.assigned, identify(rina));
    expect(outcomeOf(known, identify({ ...rina, tags: [...rina.tags] }))).toEqual([]);
    for (const other of [{ ...rina, name: 'Rina W' }, { ...rina, tags: ['vip'] }, { name: 'Rina' }]) {
      expect(outcomeOf(known, identify(other))).toEqual([{ type: 'visitor-identified', ...other }]);
    }
    expect(carryOut(known, identify({ name: 'Rina' })).person).toEqual({ name: 'Rina' });
  });

  it('survives a change of hands', () => {
    const known = carryOut(conversationIn.queued, identify(rina));
    expect(carryOut(known, { type: 'return-to-bot', by: 'visitor' }).person).toEqual(rina);
    expect(carryOut(known, { type: 'close', by: 'visitor' }).person).toEqual(rina);
  });
});
