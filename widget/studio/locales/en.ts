import { intentsEn } from './intents.ts';
import { publishingEn } from './publishing.ts';
import { replayEn } from './replay.ts';
import { shellEn } from './shell.ts';
import { suggestingEn } from './suggesting.ts';
import type { Words } from './type.ts';
import { unansweredEn } from './unanswered.ts';

/** What the studio says, in English. */
export const en: Words = {
  ...shellEn,
  ...intentsEn,
  ...publishingEn,
  ...suggestingEn,
  ...unansweredEn,
  ...replayEn,
};
