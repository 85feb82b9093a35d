import type { VisitorConversations } from '../../../src/protocol/visitor-rest.ts';
import { backoff } from '../../shared/backoff.ts';
import { forgetVisitor } from '../../shared/forget-visitor.ts';
import { type Call, call, HttpFault } from '../../shared/http.ts';
import { conversationKey, tokenKey } from '../../shared/visitor-keys.ts';
import type { Visit } from '../visit.ts';

/** What the page says of its visitor. */
export type Told = readonly [what: 'identify' | 'setAttributes' | 'reset', said?: unknown];

/** What becomes of it, as the page hears in `sapa-identity`. */
export type Heard =
  | { readonly identity: 'verified' | 'said' | 'unknown'; readonly name?: string }
  | { readonly identity: 'refused'; readonly code: string | undefined; readonly detail: string };

/** Tries for one of the things told; the next page says them again. */
const mostTries = 6;

let last = Promise.resolve();

/** Does what was told, one after the other, whatever else is under way. */
export function carryOut(host: EventTarget, visit: Visit, told: readonly Told[]): Promise<void> {
  for (const one of told) last = last.then(() => carry(host, visit, one));
  return last;
}

async function carry(host: EventTarget, visit: Visit, [what, said]: Told): Promise<void> {
  if (what === 'reset') return forgetAll(host, visit);
  const tell = (detail: Heard) => host.dispatchEvent(new CustomEvent('sapa-identity', { detail }));
  try {
    // What cannot be written down at all, as a BigInt, is no matter of the line.
    JSON.stringify(said);
    if (what === 'setAttributes') {
      await insist(visit, { method: 'PATCH', url: 'visitors/me/attributes', body: { attributes: said } });
      return;
    }
    const answer = await insist(visit, { method: 'PUT', url: 'visitors/me/identity', body: proofIn(said) });
    const heard: Exclude<Heard, { identity: 'refused' }> = await answer.json();
    if (heard.identity === 'verified') await goOnElsewhere(visit);
    tell(heard);
  } catch (fault) {
    const { code, message } =
      fault instanceof HttpFault ? fault : { code: undefined, message: String(fault) };
    tell({ identity: 'refused', code, detail: message });
  }
}

/** As other live chats call it, too. */
function proofIn(said: unknown): unknown {
  if (typeof said !== 'object' || said === null || !('identifier_hash' in said)) return said;
  const { identifier_hash: identifierHash, ...rest } = said;
  return { ...rest, identifierHash };
}

/** Asks until the server has answered. Throws what it refuses. */
async function insist(visit: Visit, request: Pick<Call, 'method' | 'url' | 'body'>): Promise<Response> {
  const { clock, random } = visit.deps;
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask(visit, { ...request, token: await ownToken(visit) });
    } catch (fault) {
      const wait = waitAfter(visit, fault);
      if (wait === 'never' || tries === mostTries) throw fault;
      await clock.wait(wait === 'usual' ? backoff(tries, random) : wait);
    }
  }
}

/** How long to wait, in ms, until asking again may help. */
function waitAfter(visit: Visit, fault: unknown): number | 'usual' | 'never' {
  if (!(fault instanceof HttpFault)) return 'usual';
  const isStranger = fault.status === 401 && fault.code === undefined;
  if (isStranger || fault.code === 'other-customer') {
    forget(visit);
    return 0;
  }
  if (fault.status === 429 || fault.status >= 500) return fault.retryAfter ?? 'usual';
  return 'never';
}

function ask({ deps }: Visit, request: Call): Promise<Response> {
  return call(deps.fetch, { ...request, url: new URL(`v1/${request.url}`, deps.server).href });
}

/** The visitor's token; where there is none yet, they are let in. */
async function ownToken(visit: Visit): Promise<string> {
  const { memory, exclusively, site, locale, pageUrl } = visit.deps;
  const known = () => memory.read(tokenKey);
  const enter = async (): Promise<string> => {
    const before = known();
    if (before !== undefined) return before;
    const body = { ...(site && { site }), locale: locale(), pageUrl: pageUrl() };
    const { token } = await (await ask(visit, { method: 'POST', url: 'visitors', body })).json();
    memory.write(tokenKey, token);
    return token;
  };
  return known() ?? (await exclusively('visitor', enter)) ?? enter();
}

/** A customer who has a conversation open in another browser goes on with it, unless they have begun one here. */
async function goOnElsewhere(visit: Visit): Promise<void> {
  if (visit.place !== undefined) return;
  const token = await ownToken(visit);
  const answer = await ask(visit, { method: 'GET', url: 'conversations', token });
  const { conversations }: VisitorConversations = await answer.json();
  const open = conversations.find(({ status }) => status !== 'closed');
  if (open === undefined || visit.place !== undefined) return;
  goOnWith(visit, open.conversationId);
}

/** From now on the chat shows this conversation. */
export function goOnWith(visit: Visit, conversationId: string): void {
  visit.startAgain();
  visit.deps.memory.write(conversationKey, conversationId);
  visit.startAgain();
}

/** Nor is what they were about to say. */
function forgetAll(host: EventTarget, visit: Visit): void {
  forget(visit);
  visit.typing('');
  const composer = host instanceof Element && host.shadowRoot?.querySelector('sapa-composer');
  if (composer) Reflect.set(composer, 'text', '');
}

function forget(visit: Visit): void {
  for (const { messageId } of visit.state.unsent) visit.takeBack(messageId);
  forgetVisitor(visit.deps.memory, visit.deps.clock.now());
  visit.startAgain();
}
