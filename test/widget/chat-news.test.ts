import { describe, expect, it } from 'vitest';
import { News } from '../../widget/chat/news.ts';
import { emptyVisit, type VisitState } from '../../widget/chat/visit-state.ts';
import { foldEvents } from '../../widget/shared/fold-events.ts';
import { emptyTranscript } from '../../widget/shared/transcript.ts';
import { botSays, notice, numbered, started, visitorSays } from './chat/events.ts';

const said = numbered(
  started,
  visitorSays('halo', 'v-1'),
  notice('Mohon tunggu'),
  notice('Ana bergabung'),
  visitorSays('pesanan saya?', 'v-2'),
  botSays('satu'),
  botSays('dua'),
  botSays('tiga'),
);

/** The visit once so many events are here. */
function visitAt(seq: number): VisitState {
  return { ...emptyVisit, conversationId: 'c', transcript: foldEvents(emptyTranscript, said.slice(0, seq)) };
}

const texts = (entries: readonly { readonly text: string }[]) => entries.map(({ text }) => text);

describe('the news of a conversation', () => {
  it('is what came behind what was seen, however it comes in', () => {
    const seen = 5;
    for (const steps of [[0, 8], [0, 7, 8], [0, 5, 6, 7, 8], [8]]) {
      const news = new News();
      expect(steps.flatMap((seq) => texts(news.take(visitAt(seq), () => seen)))).toEqual([
        'satu',
        'dua',
        'tiga',
      ]);
    }
  });

  it('is nothing of a long absence, and all that follows', () => {
    const news = new News();
    expect(news.take(visitAt(0), () => 0)).toEqual([]);
    expect(news.take(visitAt(7), () => 0)).toEqual([]);
    expect(texts(news.take(visitAt(8), () => 0))).toEqual(['tiga']);
  });

  it('is all that was missed while there was no line, however much', () => {
    const news = new News();
    news.take(visitAt(2), () => 2);
    expect(texts(news.take(visitAt(8), () => 2))).toEqual(['satu', 'dua', 'tiga']);
    const many = Array.from({ length: 30 }, (_, at) => botSays(`jawab ${at}`));
    const transcript = foldEvents(emptyTranscript, numbered(started, ...many));
    news.take(visitAt(8), () => 8);
    expect(news.take({ ...visitAt(8), transcript }, () => 8)).toHaveLength(23);
  });

  it('of another conversation does not wait for the number that was seen of the one before', () => {
    const news = new News();
    expect(news.take(visitAt(0), () => 40)).toEqual([]);
    expect(news.take(visitAt(6), () => 40)).toEqual([]);
    expect(texts(news.take(visitAt(8), () => 40))).toEqual(['dua', 'tiga']);
  });
});
