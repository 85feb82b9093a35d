import { html, LitElement, nothing } from 'lit';
import type { Overview } from '../../../src/protocol/studio-rest.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { segmentStyles } from '../../shared/staff/dialog.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { OpenFile } from '../controller/open-file.ts';
import type { Studio } from '../controller/studio.ts';
import { type IntentForm, readForm, type Texts } from '../form/intent-form.ts';
import type { Words } from '../locales/type.ts';
import { fillIn } from '../view/fill.ts';
import { languageName } from '../view/format.ts';
import { titleOf } from '../view/intent-list.ts';
import { newMarks, testMarks } from '../view/line-marks.ts';
import { afterAnswer } from './form-after.ts';
import { formSettings } from './form-settings.ts';
import { preview, previewStyles } from './preview.ts';
import { formPageStyles } from './studio-form.styles.ts';
import type { LinesEvent } from './studio-lines.ts';
import type { TakeEvent } from './studio-suggestions.ts';
import './studio-lines.ts';
import './studio-suggestions.ts';

type Change = (form: IntentForm) => IntentForm;

/** An intent as a form, its languages side by side. Every change goes to the editor at once. */
export class StudioForm extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    open: { attribute: false },
    overview: { attribute: false },
  };
  static override styles = [tokens, controls, segmentStyles, previewStyles, formPageStyles];

  declare words: Words;
  declare studio: Studio;
  declare open: OpenFile;
  declare overview: Overview;

  override render() {
    const { words, open, overview } = this;
    const { form } = open;
    if (form === undefined) return nothing;
    const change = (make: Change) => this.studio.editor.changeForm(make);
    return html`
      ${this.#section(
        'title',
        words.title,
        words.titleHint,
        this.#languages((language) => this.#title(form, language)),
      )}
      ${this.#section('utterances', words.utterances, words.utterancesHint, html`${this.#languages((language) => this.#utterances(form, language))}${this.#suggestions()}`)}
      ${this.#section('answer', words.answer, words.answerHint, html`${this.#placeholders()}${this.#languages((language) => this.#answer(form, language))}`)}
      ${this.#section('tests', words.tests, words.testsHint, html`${this.#testStatus()}${this.#languages((language) => this.#tests(form, language))}`)}
      ${this.#section('not', words.not, words.notHint, this.#not(form))}
      ${this.#section('after', words.afterAnswer, '', afterAnswer({ form, overview, words, change }))}
      ${this.#section('settings', words.settings, '', formSettings({ form, file: open.file, words, change }))}`;
  }

  #section(id: string, heading: string, hint: string, content: unknown) {
    return html`<section aria-labelledby=${id}><h2 id=${id}>${heading}</h2>${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}${content}</section>`;
  }

  #languages(draw: (language: string) => unknown) {
    const { languages } = this.overview;
    return html`<div class="languages">${languages.map(
      (language) =>
        html`<div class="language"><h3>${languageName(language, this.words)}</h3>${draw(language)}</div>`,
    )}</div>`;
  }

  #title({ title }: IntentForm, language: string) {
    const { words } = this;
    const write = (text: string) =>
      this.studio.editor.changeForm((form) => ({ ...form, title: { ...form.title, [language]: text } }));
    return html`<input aria-label="${words.title}, ${languageName(language, words)}" lang=${language} maxlength="160" .value=${title[language] ?? ''}
      @input=${(event: InputEvent) => write(writtenIn(event))}>`;
  }

  #utterances({ utterances }: IntentForm, language: string) {
    const { words } = this;
    const lines = utterances[language] ?? [];
    return html`<sapa-studio-lines lang=${language} .words=${words} .lines=${lines} label="${words.utterances}, ${languageName(language, words)}"
      .marks=${newMarks(lines, this.#live?.utterances[language], words, this.studio.suggesting.store.state.taken)} @sapa-lines=${({
        lines: now,
      }: LinesEvent) =>
        this.studio.editor.changeForm((form) => ({
          ...form,
          utterances: { ...form.utterances, [language]: now },
        }))}></sapa-studio-lines>`;
  }

  #suggestions() {
    const { words, studio, open, overview } = this;
    const take = ({ text, language }: TakeEvent) =>
      studio.editor.changeForm((form) => {
        const lines = form.utterances[language] ?? [];
        return { ...form, utterances: { ...form.utterances, [language]: [...lines, text] } };
      });
    return html`<sapa-studio-suggestions .words=${words} .suggesting=${studio.suggesting} intentId=${open.path.replace(/\.ya?ml$/u, '')}
      .languages=${overview.languages} model=${overview.model} @sapa-take=${take}></sapa-studio-suggestions>`;
  }

  #answer({ answer, followUps }: IntentForm, language: string) {
    const { words, overview } = this;
    const text = answer[language] ?? '';
    const write = (now: string) =>
      this.studio.editor.changeForm((form) => ({ ...form, answer: { ...form.answer, [language]: now } }));
    const buttons = followUps.flatMap((id) => {
      const intent = overview.intents.find((one) => one.id === id);
      return intent === undefined ? [] : [titleOf(intent, language)];
    });
    return html`<textarea aria-label="${words.answer}, ${languageName(language, words)}" lang=${language} maxlength="4000" rows=${rowsFor(answer)}
        .value=${text} @input=${(event: InputEvent) => write(writtenIn(event))}></textarea>
      <div class="seen" role="group" aria-label="${words.preview}, ${languageName(language, words)}">${preview({ text: fillIn(text, overview.placeholders), buttons, language }, words)}</div>`;
  }

  #placeholders() {
    const names = Object.keys(this.overview.placeholders);
    if (names.length === 0) return nothing;
    return html`<details class="names"><summary>${this.words.placeholders}</summary><dl>${names.map(
      (name) => html`<div><dt><code>{${name}}</code></dt><dd>${this.overview.placeholders[name]}</dd></div>`,
    )}</dl></details>`;
  }

  #testStatus() {
    const { words } = this;
    const { tests, testing } = this.open;
    if (tests?.status === 'errors') return html`<p class="status" role="status">${words.testsErrors}</p>`;
    if (tests?.status === 'not-valid')
      return html`<p class="status" role="status">${words.testsNotValid}</p>`;
    const own = tests?.results.filter(({ list }) => list === 'tests') ?? [];
    const passed = own.filter(({ outcome }) => outcome !== 'failed').length;
    const said = own.length === 0 ? '' : words.testsPassed(passed, own.length);
    if (testing === 'yes') return html`<p class="status" role="status">${words.testing}</p>`;
    return html`<p class="status ${passed < own.length ? 'bad' : 'good'}" role="status">${said}</p>`;
  }

  #tests({ tests }: IntentForm, language: string) {
    const { words } = this;
    return html`<sapa-studio-lines lang=${language} .words=${words} .lines=${tests[language] ?? []} label="${words.tests}, ${languageName(language, words)}"
      .marks=${testMarks(this.open.tests, 'tests', words)} @sapa-lines=${({ lines }: LinesEvent) =>
        this.studio.editor.changeForm((form) => ({
          ...form,
          tests: { ...form.tests, [language]: lines },
        }))}></sapa-studio-lines>`;
  }

  #not({ not }: IntentForm) {
    const { words } = this;
    return html`<sapa-studio-lines .words=${words} .lines=${not} label=${words.not} .marks=${testMarks(this.open.tests, 'not', words)}
      @sapa-lines=${({ lines }: LinesEvent) => this.studio.editor.changeForm((form) => ({ ...form, not: lines }))}></sapa-studio-lines>`;
  }

  /** What is live of it, where that differs. */
  get #live(): IntentForm | undefined {
    const { live } = this.open.file;
    return live?.data && readForm(live.data, this.overview.languages);
  }
}

/** As many rows as the longest of the texts takes, so that all are seen whole and side by side. */
function rowsFor(texts: Texts): number {
  const rows = Object.values(texts).map((text) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 56)), 1),
  );
  return Math.min(24, Math.max(4, ...rows));
}

function writtenIn({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
}

customElements.define('sapa-studio-form', StudioForm);
