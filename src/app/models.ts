import { join } from 'node:path';
import type { Logger } from 'pino';
import { keptVectorsIn } from '../adapters/files/kept-vectors.ts';
import { openEmbedder } from '../adapters/openai/embedder.ts';
import { openLanguageModel } from '../adapters/openai/language-model.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createRedactor } from '../bot/redact.ts';
import type { Config } from '../config.ts';
import type { Composer } from '../engine/composer.ts';
import type { Published } from '../engine/deps.ts';
import { createContentEmbedder } from '../engine/embed-content.ts';
import { EmbedderFailedError } from '../ports/embedder.ts';

/** How long what the bot learns from may take to be embedded, batch by batch: nobody waits for it. */
const patientMs = 60_000;
/** How often the language model may be asked, beside the day's tokens. */
const visitorTurns = 60;
const conversationTurns = 30;

/** The language model that is configured, and how much it may be asked. */
export async function openComposer(
  { languageModel }: Config,
  log: Logger,
  shutdown: AbortSignal,
): Promise<Composer | undefined> {
  if (languageModel === undefined) return undefined;
  const { dailyTokens } = languageModel;
  return {
    model: await openLanguageModel(languageModel, systemClock, shutdown),
    limits: { dailyTokens, visitorTurns, conversationTurns },
    shutdown,
    onBudget: (state) =>
      log.warn(
        { dailyTokens, state },
        state === 'spent'
          ? 'The language model has used up its tokens for today: intents and people only until midnight UTC'
          : 'The language model has used 80 % of its tokens for today',
      ),
    onFailure: (failure) => log.warn({ failure }, 'The language model did not answer'),
  };
}

/** One embedder for what the bot learns from, which has time, and one for visitors, who have none. */
export async function openEmbeddings({ embeddings, dataDir }: Config, log: Logger, closing: AbortSignal) {
  if (embeddings === undefined) return {};
  const redact = (text: string) => createRedactor().redact(text);
  const open = (timeoutMs: number) =>
    openEmbedder({ ...embeddings, redact, timeoutMs }, systemClock, closing);
  const tell = (fault: unknown) => {
    const isKnown = fault instanceof EmbedderFailedError && fault.kind === 'breaker-open';
    log[isKnown ? 'debug' : 'warn']({ err: fault }, 'There are no embeddings at the moment');
  };
  const embedder = await open(patientMs);
  const vectors = keptVectorsIn(join(dataDir, 'vectors'));
  return {
    space: embedder.space,
    content: createContentEmbedder({ embedder, vectors, clock: systemClock, onTrouble: tell }),
    adviser: { embedder: await open(embeddings.timeoutMs), onFailure: tell },
  };
}

/** Only who composes answers with a language model asks for consent to AI. */
export function warnOfNobodyAsked(
  { embeddings, languageModel }: Config,
  { catalogue }: Published,
  log: Logger,
): void {
  if (embeddings === undefined || languageModel !== undefined || catalogue.settings.aiConsent === 'given')
    return;
  log.warn(
    'Embeddings are not used: nobody is asked for consent to AI, and ai_consent in _settings.yaml is not given',
  );
}
