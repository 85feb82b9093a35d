import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { dealtWith } from '../../src/conversation/judging.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import type { Event, EventBody, Verdict } from '../../src/protocol/events.ts';
import {
  agentMessage,
  following,
  handoffRequested,
  opening,
  visitorMessage,
} from '../support/conversations.ts';
import {
  ana,
  ben,
  botMessage,
  carryOut,
  conversationIn,
  decision,
  happenedAt,
  outcomeOf,
  say,
} from '../support/deciding.ts';

const wrong = 'should-not-have-answered';
const unknown = 'should-have-known';
const refused = 'verdict-unfit';

const botSays = (move: DecisionRecord['move']): EventBody => ({
  type: 'message-posted',
  author: 'bot',
  ...botMessage(2, move),
});
const botHandsOver: EventBody = {
  type: 'handoff-requested',
  by: 'bot',
  reason: 'not-understood',
  department: 'general',
  language: 'id',
  decision,
};
const at = (seq: number, body: EventBody): Event => ({ ...body, seq, at: happenedAt });

describe('of what happened can be said', () => {
  it.each<[string, EventBody, readonly Verdict[]]>([
    ['an answer', botSays('answer'), [wrong, unknown]],
    ['a composed answer', botSays('generate'), [wrong, unknown]],
    ['a clarifying question', botSays('clarify'), [unknown]],
    ["a handoff on the bot's decision", botHandsOver, [unknown]],
    ['a handoff that the visitor asked for', handoffRequested(), []],
    ['a message of the visitor', visitorMessage('halo'), []],
    ['a message of an agent', agentMessage('halo'), []],
    ['a notice', say('still-there', 'id'), []],
  ])('%s', (_what, body, fitting) => {
    const said = ([wrong, unknown, null] as const).filter(
      (verdict) => judged(conversationIn.bot, body, verdict) !== refused,
    );
    expect(said).toEqual(fitting.length === 0 ? [] : [...fitting, null]);
  });

  it('nothing where nothing happened', () => {
    const command = { type: 'judge-move', move: undefined, verdict: wrong, ...ben } as const;
    expect(outcomeOf(conversationIn.closed, command)).toBe(refused);
  });
});

describe('a verdict', () => {
  const answer = botSays('answer');
  const answered = following(conversationIn.bot, [answer]).after;
  const marked = judge(answered, answer, wrong);

  it('said again changes nothing, and can be changed and taken back by anybody who may see it', () => {
    expect(judged(marked, answer, wrong)).toEqual([]);
    expect(judged(marked, answer, unknown)).toMatchObject([{ judged: 3, verdict: unknown, agentId: 'ana' }]);
    expect(judged(marked, answer, null)).toMatchObject([{ judged: 3, verdict: null, agentId: 'ana' }]);
  });

  it('that was never given is not taken back', () => {
    expect(judged(answered, answer, null)).toEqual([]);
    expect(judged(judge(marked, answer, null), answer, null)).toEqual([]);
  });

  it('stays with the conversation through every change of hands, until it is taken back', () => {
    const waiting = following(marked, [handoffRequested()]).after;
    const taken = carryOut(waiting, { type: 'assign', how: 'claimed', departmentName: 'Umum', ...ben });
    const over = carryOut(taken, { type: 'close', by: 'agent', reason: 'resolved', agentId: 'ben' });
    expect(over.verdicts).toEqual({ 3: wrong });
    expect(judge(over, answer, null).verdicts).toEqual({});
  });

  it('neither answers the visitor nor keeps them from being asked whether they are still there', () => {
    const before = conversationIn.bot;
    const { seq: _, verdicts: __, ...rest } = judge(before, answer, wrong);
    expect(before).toMatchObject(rest);
  });

  function judge(conversation: Conversation, body: EventBody, verdict: Verdict | null): Conversation {
    return carryOut(conversation, { type: 'judge-move', move: at(3, body), verdict, ...ben });
  }
});

describe('a move dealt with', () => {
  it('all that the visitor wrote since the last reply, also where it was judged in between', () => {
    const judgedMove: EventBody = { type: 'move-judged', judged: 3, verdict: wrong, ...ben };
    const answered = { ...botMessage(5), decision: { ...decision, answered: ['shipping/cost'] } };
    const bodies: readonly EventBody[] = [
      botSays('answer'),
      visitorMessage('kalau ke bali'),
      judgedMove,
      visitorMessage('berapa?'),
      { type: 'message-posted', author: 'bot', ...answered },
    ];
    const { events } = opening({}, ...bodies);
    expect(dealtWith(events)).toEqual({ texts: ['kalau ke bali', 'berapa?'], intents: ['shipping/cost'] });
  });

  it('also what was asked before the bot asked whether AI may read along', () => {
    const asking = { ...botMessage(2, 'clarify'), messageId: 'bot-asks' };
    const bodies: readonly EventBody[] = [
      visitorMessage('mesin saya bunyi aneh'),
      {
        type: 'message-posted',
        author: 'bot',
        ...asking,
        decision: { ...asking.decision, rule: 'asked-for-consent' },
      },
      visitorMessage('Ya, boleh'),
      botSays('generate'),
    ];
    expect(dealtWith(opening({}, ...bodies).events).texts).toEqual(['mesin saya bunyi aneh', 'Ya, boleh']);
  });

  it('no intent where the bot gave none as an answer', () => {
    const { events } = opening({}, visitorMessage('???'), botHandsOver);
    expect(dealtWith(events)).toEqual({ texts: ['???'], intents: [] });
  });
});

/** What comes of Ana's verdict on this as event 3. */
function judged(conversation: Conversation, body: EventBody, verdict: Verdict | null) {
  return outcomeOf(conversation, { type: 'judge-move', move: at(3, body), verdict, ...ana });
}
