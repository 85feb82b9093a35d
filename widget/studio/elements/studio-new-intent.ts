import { html, nothing } from 'lit';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Studio } from '../controller/studio.ts';
import { emptyForm, writeForm } from '../form/intent-form.ts';
import type { Words } from '../locales/type.ts';
import { GoEvent } from './events.ts';

const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Asks where a new intent goes and what it is called, and makes it in the draft. */
export class StudioNewIntent extends DialogElement<Words> {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    problem: { state: true },
  };

  declare studio: Studio;
  declare problem: 'taken' | 'notAName' | undefined;

  override render() {
    const { words, problem } = this;
    const topics = new Set(
      this.studio.library.store.state.overview?.intents.map(({ id }) => id.split('/').slice(0, -1).join('/')),
    );
    return html`<wa-dialog label=${words.newTitle} without-header light-dismiss>
      <form @submit=${this.#submit} novalidate>
        <div><h2>${words.newTitle}</h2><p class="lead">${words.newLead}</p></div>
        <div class="field"><label for="topic">${words.topic}</label>
          <input id="topic" name="topic" list="topics" autocomplete="off" maxlength="80" autofocus>
          <datalist id="topics">${[...topics].map((topic) => html`<option value=${topic}></option>`)}</datalist></div>
        <div class="field"><label for="name">${words.name}</label>
          <input id="name" name="name" autocomplete="off" maxlength="80" aria-describedby="hint">
          <p id="hint" class="lead">${words.nameHint}</p></div>
        <p role="alert" class="fault">${problem === undefined ? nothing : words[problem]}</p>
        <div class="buttons"><button type="button" @click=${() => this.close()}>${words.cancel}</button>
          <button class="primary">${words.make}</button></div>
      </form></wa-dialog>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const [topic = '', name = ''] = [...this.renderRoot.querySelectorAll('input')].map(({ value }) =>
      value.trim(),
    );
    const isName = topic.split('/').every((part) => shape.test(part)) && shape.test(name);
    if (isName) void this.#make(`${topic}/${name}`);
    else this.problem = 'notAName';
  };

  async #make(id: string): Promise<void> {
    const languages = this.studio.library.store.state.overview?.languages ?? [];
    const words = id.split('/').at(-1)?.replaceAll('-', ' ') ?? id;
    const title = Object.fromEntries(languages.map((language) => [language, words]));
    const data = writeForm({ ...emptyForm(languages), title }, {}, languages);
    const outcome = await this.studio.editor.create(`${id}.yaml`, data);
    this.problem = outcome === 'taken' ? 'taken' : undefined;
    if (outcome !== 'made') return;
    this.close();
    this.dispatchEvent(new GoEvent({ page: 'intents', item: id }));
  }
}

customElements.define('sapa-studio-new-intent', StudioNewIntent);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio-new-intent': StudioNewIntent;
  }
}
