import { html, LitElement, nothing } from 'lit';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Run } from '../controller/replay.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { coverageOf, kinds, numbersIn, sayGain } from '../view/replay.ts';
import { GoEvent } from './events.ts';
import { effectStyles } from './studio-effect.styles.ts';
import { Watch } from './watch.ts';

/** What the editor's draft does for visitors by its last replay, in two lines; begins one where there is none. */
export class StudioEffect extends LitElement {
  static override properties = { words: { attribute: false }, studio: { attribute: false } };
  static override styles = [tokens, controls, effectStyles];

  declare words: Words;
  declare studio: Studio;

  constructor() {
    super();
    new Watch(this, () => [this.studio.replay.store]);
  }

  override render() {
    const { words, studio } = this;
    const { run, days, standing } = studio.replay.store.state;
    const hasReport = run.phase === 'done' || run.phase === 'failed';
    return html`<section aria-label=${words.effect}>
      <div class="said" role="status">${this.#said(run)}
        ${hasReport && standing === 'outdated' ? html`<p class="outdated">${icon('alert')}${words.effectOutdated}</p>` : nothing}</div>
      <div class="ways">${
        run.phase === 'running'
          ? html`<button class="outline" @click=${() => studio.replay.cancel()}>${words.cancelReplay}</button>`
          : html`<button class="outline" @click=${() => studio.replay.start()}>${icon('refresh')}${hasReport ? words.replayAgain : words.replayDays(words.days(days))}</button>`
      }
        ${hasReport ? html`<button @click=${() => this.dispatchEvent(new GoEvent({ page: 'replay' }))}>${words.seeReplay}</button>` : nothing}</div>
    </section>`;
  }

  #said(run: Run) {
    const { words } = this;
    switch (run.phase) {
      case 'running':
        return html`<h2>${words.effect}</h2><p class="muted">${this.#progress(run.progress)}</p>`;
      case 'failed':
        return html`<h2>${words.effect}</h2><p>${words.replayFailed}</p>`;
      case 'done':
        return this.#found(run);
      default:
        return html`<h2>${words.effect}</h2><p class="muted">${words.effectHint}</p>`;
    }
  }

  #progress({ conversations, of, messages }: Extract<Run, { phase: 'running' }>['progress']): string {
    const { words } = this;
    const { whole } = numbersIn(words);
    return of === 0
      ? words.learningDraft
      : words.replayProgress(whole(conversations), whole(of), whole(messages));
  }

  #found({ report }: Extract<Run, { phase: 'done' }>) {
    const { words } = this;
    const { whole, share } = numbersIn(words);
    if (report.turns === 0) return html`<h2>${words.effect}</h2><p class="muted">${words.noTrafficHint}</p>`;
    const coverage = coverageOf(report);
    const { before, after, gain } = coverage;
    const said = kinds.filter((kind) => (report.counts[kind] ?? 0) > 0);
    const changes = said.map((kind) => `${words.kinds[kind]} ${whole(report.counts[kind] ?? 0)}`);
    return html`<h2>${words.effect}</h2>
      <p><strong>${words.coverage} ${share(before)} → ${share(after)}</strong> · <span class=${gain < 0 ? 'loss' : 'gain'}>${sayGain(coverage, words)}</span></p>
      <p class="muted">${changes.length === 0 ? words.nothingChanges : changes.join(' · ')}</p>`;
  }
}

customElements.define('sapa-studio-effect', StudioEffect);
