import { html, LitElement, nothing } from 'lit';
import type { ReplayReportView } from '../../../src/protocol/traffic-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { segmentStyles } from '../../shared/staff/dialog.styles.ts';
import { tokens } from '../../shared/theme.ts';
import { exportPath } from '../controller/replay.ts';
import type { Words } from '../locales/type.ts';
import { coverageOf, type Kind, kinds, numbersIn, sayGain } from '../view/replay.ts';
import { reportStyles } from './replay-report.styles.ts';
import { tightSegments } from './segments.styles.ts';
import { segments } from './segments.ts';
import './replay-change.ts';

/** What a replay found: how much the bot answers, and what changes in which way. */
export class ReplayReport extends LitElement {
  static override properties = {
    words: { attribute: false },
    report: { attribute: false },
    replayId: { attribute: false },
    kind: { state: true },
  };
  static override styles = [tokens, controls, segmentStyles, tightSegments, reportStyles];

  declare words: Words;
  declare report: ReplayReportView;
  declare replayId: string;
  declare kind: Kind | 'all';

  constructor() {
    super();
    this.kind = 'all';
  }

  override render() {
    const { words, report, kind } = this;
    const { whole } = numbersIn(words);
    const present = kinds.filter((one) => (report.counts[one] ?? 0) > 0);
    const choices = [
      { value: 'all' as const, label: words.allKinds },
      ...present.map((one) => ({
        value: one,
        label: `${words.kinds[one]} ${whole(report.counts[one] ?? 0)}`,
      })),
    ];
    const groups = report.groups.filter((group) => kind === 'all' || group.kind === kind);
    return html`${this.#coverage()}${this.#verdicts()}
      ${
        present.length === 0
          ? nothing
          : html`<div class="bar">${present.length > 1 ? segments('kind', words.filterKinds, choices, kind, (one) => this.#choose(one)) : nothing}
        <div class="export"><span>${words.exportAs}</span><a href=${exportPath(this.replayId, 'csv')} download>CSV</a><a href=${exportPath(this.replayId, 'json')} download>JSON</a></div></div>
      <div class="heads" aria-hidden="true"><span>${words.changeColumn}</span><span>${words.movesBefore}</span><span></span><span>${words.movesAfter}</span></div>
      <div class="list" role="list">${groups.map((group) => html`<sapa-replay-change role="listitem" .words=${words} .group=${group}></sapa-replay-change>`)}</div>`
      }`;
  }

  #coverage() {
    const { words, report } = this;
    const { whole, share } = numbersIn(words);
    const coverage = coverageOf(report);
    const { before, after, gain } = coverage;
    return html`<div class="coverage">
      <span class="label">${words.coverage}</span>
      <strong>${share(after)}</strong>
      <span class="change"><span class=${gain < 0 ? 'loss' : 'gain'}>${sayGain(coverage, words)}</span> · ${words.coverageBefore(share(before))} · ${words.replayedOf(whole(report.conversations), whole(report.messages))}</span>
      <svg class="meter" width="100%" height="8" aria-hidden="true"><rect class=${gain >= 0 ? 'more' : 'less'} width=${percent(Math.max(before, after))} height="8"/><rect class="kept" width=${percent(Math.min(before, after))} height="8"/></svg>
    </div>`;
  }

  #verdicts() {
    const { words, report } = this;
    const { mended, broken } = report.verdicts;
    const { whole } = numbersIn(words);
    if (mended + broken === 0) return nothing;
    return html`<p class="verdicts">
      ${broken === 0 ? nothing : html`<span class="bad">${icon('alert')}${words.broken(whole(broken))}</span>`}
      ${mended === 0 ? nothing : html`<span class="good">${icon('check')}${words.mended(whole(mended))}</span>`}</p>`;
  }

  #choose(kind: Kind | 'all'): void {
    this.kind = kind;
  }
}

/** As SVG has it. */
function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

customElements.define('sapa-replay-report', ReplayReport);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-replay-report': ReplayReport;
  }
}
