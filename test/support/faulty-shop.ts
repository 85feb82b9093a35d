import { openLanguageModel } from '../../src/adapters/openai/language-model.ts';
import { receiveVisitorMessage } from '../../src/engine/receive-visitor-message.ts';
import { sweep } from '../../src/engine/sweep.ts';
import type { Event } from '../../src/protocol/events.ts';
import { goodAnswer } from './benign/ask.ts';
import { questions } from './benign/questions.ts';
import { consented } from './evil/evil-shop.ts';
import { fakeClock } from './fake-clock.ts';
import { type Fault, type FaultyModelServer, openFaultyModelServer } from './faulty-model-server.ts';
import { answerWell } from './model-responses.ts';
import { openComposer } from './open-composer.ts';
import { passTime } from './pass-time.ts';
import { openShop, type Shop } from './shop.ts';

/** What a visitor asks, and what a good model answers from a passage that may be reworded. */
const asks = 'roastingnya hari apa aja';
const says = questions.find((question) => question.asks === asks)?.says;
/** How long a visitor waits at most, in ms. */
const longestWaitMs = 25_000;

/** The shop with its real adapter and a server that misbehaves behind a real socket, on a fake clock. */
export interface FaultyShop {
  readonly shop: Shop;
  readonly server: FaultyModelServer;
  /** Asks what only the model answers, and waits for what comes of it. */
  ask(): Promise<Asked>;
  close(): Promise<void>;
}

/** What came of one question. */
export interface Asked {
  readonly events: readonly Event[];
  /** From the question to its answer or handoff, by the clock. */
  readonly tookMs: number;
  /** Whether the message was stored before the clock had moved at all. */
  readonly acknowledged: 'at once' | 'late';
}

export async function openFaultyShop(): Promise<FaultyShop> {
  const clock = fakeClock();
  const server = await openFaultyModelServer({ clock, write: ({ body }) => answerTo(body.messages) });
  const stop = new AbortController();
  const settings = {
    baseUrl: server.url,
    model: 'small',
    tokenLimit: 'max_tokens',
    timeoutMs: 20_000,
  } as const;
  const { composer } = openComposer(await openLanguageModel(settings, clock, stop.signal));
  const content = await consented('unsure');
  const shop = await openShop({ clock, composer, content: () => content });
  clock.every(1_000, () => shop.deps.background.run('sweep', () => sweep(shop.deps)), stop.signal);

  async function ask(): Promise<Asked> {
    const visitor = await shop.visitor();
    await visitor.starts();
    const startedAt = clock.now();
    await receiveVisitorMessage(shop.deps, await visitor.conversation(), {
      messageId: 'm',
      text: asks,
    });
    const acknowledged = clock.now() === startedAt ? 'at once' : 'late';
    await passTime(clock, shop.settled());
    const events = await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 100);
    const decided = events.find((event) => 'decision' in event && event.decision !== undefined);
    return { events, tookMs: (decided?.at ?? Infinity) - startedAt, acknowledged };
  }

  return {
    shop,
    server,
    ask,
    async close() {
      stop.abort();
      await server.close();
    },
  };
}

/** What a good model would write; to be summed up there is nothing. */
function answerTo([first, ...said]: readonly { readonly content: string }[]): string {
  const system = first?.content ?? '';
  const messages = said.map(({ content: text }) => ({ role: 'visitor' as const, text }));
  return JSON.stringify(goodAnswer({ system, messages }));
}

/** What went wrong with a fault, in words; empty: the visitor was served, and so is the next. */
export async function faultsAfter({ server, ask }: FaultyShop, fault: Fault): Promise<readonly string[]> {
  server.play(fault);
  const asked = await ask();
  server.play({ respond: (exchange) => answerWell(exchange) });
  const next = await ask();
  return [
    ...wrongIn(asked, fault.visitorGets),
    ...wrongIn(next, 'answer').map((wrong) => `next visitor: ${wrong}`),
  ];
}

function wrongIn({ events, tookMs, acknowledged }: Asked, gets: Fault['visitorGets']): readonly string[] {
  const decided = events.find((event) => 'decision' in event && event.decision !== undefined);
  const answered = decided?.type === 'message-posted' && 'decision' in decided ? decided : undefined;
  const texts = events.flatMap((event) =>
    event.type === 'message-posted' && event.author === 'bot' ? [event.text] : [],
  );
  return [
    ...(acknowledged === 'at once' ? [] : ['was acknowledged late']),
    ...(tookMs <= longestWaitMs ? [] : [`waited ${tookMs} ms`]),
    ...(gets === 'answer' && answered === undefined ? ['was not answered'] : []),
    ...(gets === 'fallback' && decided?.type !== 'handoff-requested' ? ['did not get to people'] : []),
    ...texts.filter((text) => text !== says).map((text) => `was told: ${text}`),
  ];
}
