import { html, LitElement, nothing } from 'lit';
import { controls } from '../../shared/staff/controls.styles.ts';
import { segmentStyles } from '../../shared/staff/dialog.styles.ts';
import { tokens } from '../../shared/theme.ts';
import { type Run, replayPeriods } from '../controller/replay.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { numbersIn } from '../view/replay.ts';
import { emptyState } from './empty-state.ts';
import { pageStyles } from './page.styles.ts';
import { replayStyles } from './replay.styles.ts';
import { tightSegments } from './segments.styles.ts';
import { segments } from './segments.ts';
import { Watch } from './watch.ts';
import './replay-report.ts';

/** Plays what visitors really wrote to the draft, and shows what would change for them. */
export class StudioReplay extends LitElement {
  static override properties = { words: { attribute: false }, studio: { attribute: false } };
  static override styles = [tokens, controls, segmentStyles, tightSegments, pageStyles, replayStyles];

  declare words: Words;
  declare studio: Studio;

  constructor() {
    super();
    new Watch(this, () => [this.studio.replay.store]);
  }

  override render() {
    const { words, studio } = this;
    const { days, run } = studio.replay.store.state;
    const choices = replayPeriods.map((one) => ({ value: one, label: words.days(one) }));
    return html`
      <header><h1>${words.replayTitle}</h1>
        <div class="controls">${segments('days', words.replayOf, choices, days, (one) => studio.replay.choose(one))}
          <button class="primary" ?disabled=${run.phase === 'running'} @click=${() => studio.replay.start()}>
            ${run.phase === 'done' ? words.replayAgain : words.startReplay}</button></div>
      </header>
      <p class="lead">${words.replayLead}</p>
      ${this.#run(run)}`;
  }

  #run(run: Run) {
    const { words } = this;
    switch (run.phase) {
      case 'none':
        return emptyState('refresh', words.replayIdle, words.replayIdleHint);
      case 'cancelled':
        return emptyState('refresh', words.replayIdle, words.replayCancelled);
      case 'running':
        return this.#progress(run.progress);
      case 'failed':
        return html`<div class="trouble" role="alert"><h2>${words.replayFailed}</h2><p>${words.replayFailedHint}</p><code>${run.reason}</code></div>`;
      case 'done':
        return this.#done(run);
    }
  }

  #done({ replayId, report }: Extract<Run, { phase: 'done' }>) {
    const { words } = this;
    if (report.turns === 0) return emptyState('message', words.noTraffic, words.noTrafficHint);
    return html`<sapa-replay-report .words=${words} .report=${report} .replayId=${replayId}></sapa-replay-report>
      ${report.groups.length === 0 ? emptyState('check', words.nothingChanges, words.nothingChangesHint) : nothing}`;
  }

  #progress({ conversations, of, messages }: Extract<Run, { phase: 'running' }>['progress']) {
    const { words, studio } = this;
    const { whole } = numbersIn(words);
    const isLearning = of === 0;
    const done = Math.round((100 * conversations) / Math.max(1, of));
    const text = isLearning
      ? words.learningDraft
      : words.replayProgress(whole(conversations), whole(of), whole(messages));
    return html`<div class="progress">
      <svg class="track" width="100%" height="6" role="progressbar" aria-label=${words.startReplay} aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${isLearning ? nothing : done}>
        <rect class=${isLearning ? 'unknown' : ''} width="${isLearning ? 34 : done}%" height="6" rx="3"/></svg>
      <p role="status">${text}</p>
      <button class="outline" @click=${() => studio.replay.cancel()}>${words.cancelReplay}</button></div>`;
  }
}

customElements.define('sapa-studio-replay', StudioReplay);
