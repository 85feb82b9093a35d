import type { Suggestions } from '../../../src/protocol/briefing.ts';
import { type Standing, standingOf } from './lists.ts';
import { type Shell, tellProblem } from './shell.ts';
import { agentOf, type Briefing, type DeskState } from './state.ts';

const noSuggestions: Suggestions = { approved: [], composing: 'impossible' };

/** Keeps the briefing of the open conversation up to date, while people have it. Without one the desk works all the same. */
export class Briefer {
  readonly #shell: Shell;
  #known = '';
  #leaving = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.store.subscribe(() => this.#look());
  }

  /** Asks for one more suggestion; leaving the conversation ends it. */
  async compose(conversationId: string): Promise<void> {
    const { signal } = this.#leaving;
    this.#change(conversationId, { composing: 'under-way' });
    try {
      const { suggestion } = await this.#shell.api.compose(conversationId, signal);
      if (signal.aborted) return;
      if (suggestion === null) this.#change(conversationId, { composing: 'in-vain' });
      else this.#change(conversationId, { composing: 'possible', composed: suggestion });
    } catch (problem) {
      if (signal.aborted) return;
      this.#change(conversationId, { composing: 'possible' });
      tellProblem(this.#shell, problem);
    }
  }

  /** Notes that the agent has put this text into the composer. */
  used(conversationId: string, text: string): void {
    const { briefing } = this.#shell.store.state;
    if (briefing !== undefined) this.#change(conversationId, { used: [...briefing.used, text] });
  }

  #look(): void {
    const { state } = this.#shell.store;
    const subject = subjectOf(state);
    const key = JSON.stringify(subject);
    if (key === this.#known) return;
    this.#known = key;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    if (subject === undefined) this.#shell.store.update(withoutBriefing);
    else void this.#read(subject, AbortSignal.any([this.#leaving.signal, this.#shell.stopped]));
  }

  async #read({ conversationId, owes }: Subject, signal: AbortSignal): Promise<void> {
    const { api, store } = this.#shell;
    if (owes === 'nothing') this.#shell.store.update((state) => withoutSuggestions(state, conversationId));
    const reads = [
      api.summary(conversationId, signal),
      owes === 'an-answer' ? api.suggestions(conversationId, signal) : noSuggestions,
    ] as const;
    const read = await Promise.all(reads).catch(() => undefined);
    if (read === undefined || signal.aborted) return;
    const [summary, suggestions] = read;
    store.update((state) => ({ ...state, briefing: { conversationId, summary, used: [], ...suggestions } }));
  }

  #change(conversationId: string, change: Partial<Briefing>): void {
    this.#shell.store.update((state) => {
      const { briefing } = state;
      if (briefing?.conversationId !== conversationId) return state;
      return { ...state, briefing: { ...briefing, ...change } };
    });
  }
}

/** What a briefing depends on. */
interface Subject {
  readonly conversationId: string;
  /** The seq of the visitor's last message. */
  readonly lastWord: number | undefined;
  /** Whether this agent is to answer it. */
  readonly owes: 'an-answer' | 'nothing';
  /** What could not be read is read once the line is back. */
  readonly line: 'lost' | 'up';
}

/** Nothing, where the open conversation is not with people or has not been read. */
function subjectOf(state: DeskState): Subject | undefined {
  const { openId = '', transcripts } = state;
  const events = transcripts.get(openId)?.events;
  const standing = standingOf(state, openId);
  if (agentOf(state) === undefined || events === undefined || !withPeople.includes(standing))
    return undefined;
  const last = events.findLast((event) => event.type === 'message-posted');
  const fromVisitor = events.findLast(
    (event) => event.type === 'message-posted' && event.author === 'visitor',
  );
  return {
    conversationId: openId,
    lastWord: fromVisitor?.seq,
    owes: standing === 'mine' && last !== undefined && last === fromVisitor ? 'an-answer' : 'nothing',
    line: state.line === 'lost' ? 'lost' : 'up',
  };
}

const withPeople: readonly Standing[] = ['mine', 'waiting', 'colleague'];

/** At once, because somebody has answered. */
function withoutSuggestions(state: DeskState, conversationId: string): DeskState {
  const { briefing } = state;
  if (briefing?.conversationId !== conversationId) return state;
  const { composed: _answered, ...rest } = briefing;
  return { ...state, briefing: { ...rest, ...noSuggestions } };
}

function withoutBriefing(state: DeskState): DeskState {
  const { briefing: _gone, ...rest } = state;
  return state.briefing === undefined ? state : rest;
}
