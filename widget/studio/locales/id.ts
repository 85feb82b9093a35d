import { intentsId } from './intents.ts';
import { publishingId } from './publishing.ts';
import { replayId } from './replay.ts';
import { shellId } from './shell.ts';
import { suggestingId } from './suggesting.ts';
import { unansweredId } from './unanswered.ts';

/** What the studio says, in Indonesian. */
export const id = {
  ...shellId,
  ...intentsId,
  ...publishingId,
  ...suggestingId,
  ...unansweredId,
  ...replayId,
};
