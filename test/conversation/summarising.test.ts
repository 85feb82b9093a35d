import { expect, it } from 'vitest';
import type { Command } from '../../src/conversation/commands.ts';
import { agentAssigned, following, handoffRequested } from '../support/conversations.ts';
import { ana, ben, carryOut, conversationIn, general, happenedAt, outcomeOf } from '../support/deciding.ts';

const summary = { lines: ['Refund belum masuk.'], model: 'small' };
const write: Command = { type: 'write-summary', queuedAt: happenedAt, ...summary };
const written = [{ type: 'summary-written', ...summary }];
const { queued, assigned } = conversationIn;

it('is written once for a handoff, whoever has the conversation by then', () => {
  const summarised = carryOut(queued, write);
  expect(outcomeOf(summarised, write)).toEqual([]);
  const taken = following(summarised, [agentAssigned('ben')]).after;
  const given = carryOut(taken, { type: 'transfer', destination: general, to: ana, ...ben });
  const waitingAgain = carryOut(given, { type: 'release', agentId: 'ana', reason: 'gone' });
  const elsewhere = following(waitingAgain, [handoffRequested('sales')]).after;
  for (const later of [taken, given, waitingAgain, elsewhere]) expect(outcomeOf(later, write)).toEqual([]);
});

it('is written again when people get the conversation again', () => {
  const back = carryOut(carryOut(assigned, write), { type: 'return-to-bot', by: 'agent', agentId: 'ben' });
  const later = happenedAt + 60_000;
  const again = following(back, [handoffRequested()], later).after;
  expect(outcomeOf(again, write)).toEqual([]);
  expect(outcomeOf(again, { ...write, queuedAt: later })).toEqual(written);
});

it('is dropped where the visitor wants no AI any more', () => {
  const refused = carryOut(queued, { type: 'change-ai-consent', consent: 'refused', by: 'visitor' });
  expect(outcomeOf(refused, write)).toEqual([]);
});

it('changes nothing else', () => {
  const { seq } = queued;
  expect(carryOut(queued, write)).toEqual({ ...queued, seq: seq + 1, summarySeq: seq + 1 });
});
