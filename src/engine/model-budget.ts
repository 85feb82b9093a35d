import type { Composer as Standing } from '../bot/aid.ts';
import { consentOf } from '../bot/consent.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Composer } from './composer.ts';
import type { Deps } from './deps.ts';

/** Whether the language model may be asked about this conversation now. */
export async function standingOf(deps: Deps, conversation: Conversation): Promise<Standing> {
  if (deps.composer === undefined) return 'absent';
  const consent = consentOf(deps.published().catalogue.settings, conversation);
  if (consent === 'refused' || !(await isWithin(deps, deps.composer, conversation))) return 'absent';
  return consent === 'given' ? 'ready' : 'ask-first';
}

/** Whether something is left to spend today, for who is nobody's visitor. */
export async function isBudgetLeft(
  { usage, clock }: Pick<Deps, 'usage' | 'clock'>,
  { limits }: Composer,
): Promise<boolean> {
  const { promptTokens, completionTokens } = await usage.total({ day: dayOf(clock.now()) });
  return promptTokens + completionTokens < limits.dailyTokens;
}

async function isWithin(
  { usage, clock }: Deps,
  { limits }: Composer,
  { id: conversationId, visitorId }: Conversation,
): Promise<boolean> {
  const day = dayOf(clock.now());
  const [all, ofVisitor, inConversation] = await Promise.all([
    usage.total({ day }),
    usage.total({ day, visitorId }),
    usage.total({ conversationId }),
  ]);
  return (
    all.promptTokens + all.completionTokens < limits.dailyTokens &&
    ofVisitor.turns < limits.visitorTurns &&
    inConversation.turns < limits.conversationTurns
  );
}

/** Writes down what a turn cost, and tells when the day's budget runs out. */
export async function accountFor(
  { usage, clock }: Pick<Deps, 'usage' | 'clock'>,
  { limits, onBudget }: Composer,
  { id: conversationId, visitorId }: Pick<Conversation, 'id' | 'visitorId'>,
  {
    prompt: promptTokens,
    completion: completionTokens,
  }: { readonly prompt: number; readonly completion: number },
): Promise<void> {
  const day = dayOf(clock.now());
  await usage.add({ day, conversationId, visitorId, promptTokens, completionTokens });
  const all = await usage.total({ day });
  const spent = all.promptTokens + all.completionTokens;
  const before = spent - promptTokens - completionTokens;
  const passes = (tokens: number): boolean => before < tokens && spent >= tokens;
  if (passes(limits.dailyTokens)) onBudget('spent');
  else if (passes(nearly * limits.dailyTokens)) onBudget('nearly-spent');
}

/** From this share of the budget on people are warned. */
const nearly = 0.8;

/** The UTC date of a time in Unix ms. */
function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
