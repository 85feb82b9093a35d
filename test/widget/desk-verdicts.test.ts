import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Event, EventBody, Verdict } from '../../src/protocol/events.ts';
import { DeskTranscript } from '../../widget/desk/elements/desk-transcript.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import type { Words } from '../../widget/desk/locales/type.ts';
import { transcriptRows } from '../../widget/desk/view/transcript-rows.ts';
import { openBench } from './desk/desk-bench.ts';
import { draw, find, findAll, readText, wishesOf } from './desk/draw.ts';
import {
  ana,
  anas,
  decision,
  events,
  fromAna,
  fromBot,
  fromVisitor,
  idOf,
  noon,
  started,
} from './desk/samples.ts';
import { json, problem } from './desk/scripted-server.ts';

const wrong = 'should-not-have-answered';
const unknown = 'should-have-known';

const answer: EventBody = {
  type: 'message-posted',
  author: 'bot',
  messageId: 'b2',
  authorName: 'Asisten Lereng',
  text: 'Mulai Rp9.000.',
  replyTo: 4,
  quickReplies: [],
  language: 'id',
  decision: { ...decision, move: 'answer' },
};
const handoff: EventBody = {
  type: 'handoff-requested',
  by: 'bot',
  reason: 'not-understood',
  department: 'general',
  language: 'id',
  decision,
};
const judged = (seq: number, verdict: Verdict | null): EventBody => ({
  type: 'move-judged',
  judged: seq,
  verdict,
  agentId: ana.agentId,
  agentName: ana.name,
});

/** A question back at seq 3, an answer at 5, a handoff at 7. */
const story: readonly EventBody[] = [
  started,
  fromVisitor('v1', 'ongkir?'),
  fromBot('b1', 'Ke mana, Kak?'),
  fromVisitor('v2', 'ke bulan'),
  answer,
  fromVisitor('v3', '??'),
  handoff,
  fromAna('a1', 'Saya bantu ya.'),
];

describe('what can be said of the bot', () => {
  const judgings = (...more: readonly EventBody[]) =>
    transcriptRows(events(...story, ...more), []).flatMap((row) => ('judging' in row ? row.judging : []));

  it('stands with each of its moves, and with nothing else', () => {
    expect(judgings()).toEqual([
      { seq: 3, fitting: [unknown] },
      { seq: 5, fitting: [wrong, unknown] },
      { seq: 7, fitting: [unknown] },
    ]);
  });

  it('is what was said last, by whom, until it is taken back', () => {
    const [, answered] = judgings(judged(5, unknown), judged(5, wrong));
    expect(answered).toMatchObject({ verdict: wrong, by: ana.name });
    expect(judgings(judged(5, wrong), judged(5, null))[1]).not.toHaveProperty('verdict');
  });

  it('takes no row of its own, nor comes between two messages of one speaker', () => {
    const rows = transcriptRows(events(...story, judged(5, wrong), fromAna('a2', 'Sebentar.')), []);
    expect(rows.filter(({ key }) => key === 'seq-9')).toEqual([]);
    expect(rows.at(-1)).toMatchObject({ type: 'message', place: 'next' });
  });
});

describe('the buttons under what the bot did', () => {
  const transcript = (bodies: readonly EventBody[], more: Partial<DeskTranscript> = {}) => {
    const shown = { conversation: anas(1), events: events(...bodies), outgoing: [] };
    const names = { department: (key: string) => key, agent: () => 'Ben' };
    return draw(new DeskTranscript(), {
      words: id,
      transcript: shown,
      names,
      today: noon,
      judging: 'open',
      ...more,
    });
  };
  const buttons = (element: DeskTranscript) => findAll(element, 'button.verdict');

  it('say what they mean, and wish for it', async () => {
    const element = await transcript(story);
    const wishes = wishesOf(element);
    for (const button of buttons(element)) button.click();
    expect(wishes).toEqual([
      { type: 'judge', conversationId: idOf(1), seq: 3, verdict: unknown },
      { type: 'judge', conversationId: idOf(1), seq: 5, verdict: wrong },
      { type: 'judge', conversationId: idOf(1), seq: 5, verdict: unknown },
      { type: 'judge', conversationId: idOf(1), seq: 7, verdict: unknown },
    ]);
  });

  it('show what stands, who said it, and take it back when pressed again', async () => {
    const element = await transcript([...story, judged(5, wrong)]);
    const pressed = buttons(element).map((button) => button.getAttribute('aria-pressed'));
    expect(pressed).toEqual(['false', 'true', 'false', 'false']);
    const wishes = wishesOf(element);
    const [, standing] = buttons(element);
    expect(standing?.title).toBe('Bot seharusnya tidak menjawab ini · Ana Lestari');
    standing?.click();
    expect(wishes).toEqual([{ type: 'judge', conversationId: idOf(1), seq: 5, verdict: null }]);
  });

  it.each([
    [id, ['Seharusnya tidak menjawab', 'Seharusnya tahu']],
    [en, ['Should not have answered', 'Should have known']],
  ] as [Words, readonly string[]][])(
    'are named by what they show, here in $language',
    async (words, labels) => {
      const element = await transcript(story.slice(0, 5), { words });
      const last = buttons(element).slice(-2);
      expect(last.map(readText)).toEqual(labels);
      for (const [place, button] of last.entries()) {
        const name = button.getAttribute('aria-label') ?? '';
        expect(name.toLowerCase()).toContain(labels[place]?.toLowerCase());
      }
    },
  );

  it('stay out of sight until somebody points at the message or gets there by keyboard', async () => {
    const element = await transcript(story);
    const groups = findAll(element, '.verdicts');
    const seen = () => groups.map((group) => getComputedStyle(group).opacity);
    await userEvent.hover(find(element, '.day'));
    await expect.poll(seen).toEqual(['0', '0', '0']);
    await userEvent.hover(find(element, '.bot .bubble'));
    await expect.poll(seen).toEqual(['1', '0', '0']);
    await userEvent.hover(find(element, '.day'));
    buttons(element)[1]?.focus();
    await expect.poll(seen).toEqual(['0', '1', '0']);
  });

  it('stay in sight where something was said', async () => {
    const element = await transcript([...story, judged(7, unknown)]);
    await userEvent.hover(find(element, '.day'));
    const seen = () => findAll(element, '.verdicts').map((group) => getComputedStyle(group).opacity);
    await expect.poll(seen).toEqual(['0', '0', '1']);
  });

  it('are not there for who has lost the conversation', async () => {
    expect(buttons(await transcript(story, { judging: 'shut' }))).toEqual([]);
  });
});

describe('judging', () => {
  const put = `PUT /conversations/${idOf(1)}/verdicts/5`;

  async function withAnswer() {
    const bench = openBench();
    const show = (...bodies: readonly EventBody[]): readonly Event[] => {
      const shown = events(...bodies);
      bench.server.put(anas(1, { seq: shown.length }), shown);
      return shown;
    };
    show(...story);
    await bench.desk.start();
    bench.desk.open(idOf(1));
    const heard = () => bench.state().transcripts.get(idOf(1))?.events.length;
    await expect.poll(heard).toBe(story.length);
    return { ...bench, show, heard };
  }

  it('is stored and read back', async () => {
    const { desk, server, show, heard } = await withAnswer();
    server.script(put, () => {
      show(...story, judged(5, wrong));
      return json({ verdict: wrong, seq: 9 });
    });
    await desk.judge(idOf(1), 5, wrong);
    expect(server.callsOf(put)).toEqual([{ verdict: wrong }]);
    expect(heard()).toBe(story.length + 1);
    await desk.judge(idOf(1), 5, null);
    expect(server.callsOf(put).at(-1)).toEqual({ verdict: null });
  });

  it('says why it was refused', async () => {
    const { desk, server, state } = await withAnswer();
    server.script(put, () => problem(400, { code: 'verdict-unfit', detail: 'No.' }));
    await desk.judge(idOf(1), 5, wrong);
    expect(state().news).toMatchObject({ type: 'refused', code: 'verdict-unfit' });
    expect(id.refusals['verdict-unfit']).toMatch(/tidak cocok/);
  });
});
