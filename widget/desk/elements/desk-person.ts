import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AttributeValue, PersonView } from '../../../src/protocol/people.ts';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { formatDay } from '../view/format.ts';
import { mailTo } from '../view/mail-to.ts';

const styles = css`
  :host {
    display: block;
  }

  section {
    padding: var(--sapa-space-3) var(--sapa-space-4) var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
    font-size: var(--sapa-text-13);
  }

  h4,
  dl,
  dd,
  p,
  ul {
    margin: 0;
    padding: 0;
  }

  h4 {
    margin-bottom: var(--sapa-space-2);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  dl {
    display: grid;
    gap: var(--sapa-space-2);
  }

  dl > div {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: var(--sapa-space-2);
    align-items: baseline;
  }

  dt,
  .origin,
  .hint {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  dt,
  dd {
    overflow-wrap: anywhere;
  }

  .origin {
    display: block;
  }

  .hint {
    display: flex;
    gap: var(--sapa-space-1);
    margin-bottom: var(--sapa-space-3);
  }

  .hint svg {
    flex: none;
    width: 16px;
    height: 16px;
  }

  .hint.verified svg {
    color: var(--sapa-good);
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-1);
    list-style: none;
  }

  li {
    padding: 3px 10px;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-12);
  }

  a {
    color: var(--sapa-brand-text);
    text-underline-offset: 2px;
  }
`;

/** Who is behind a conversation, and who says so. Draws nothing where nobody has said anything. */
export class DeskPerson extends LitElement {
  static override properties = {
    words: { attribute: false },
    person: { attribute: false },
    today: { attribute: false },
  };
  static override styles = [tokens, styles];

  declare words: Words;
  declare person: PersonView;
  declare today: number;

  override render() {
    const { words, person } = this;
    const { identity, attributes, tags } = person;
    // What the visitor has left in the chat stands in the card on how to reach them.
    const details = person.details.filter(({ origin }) => origin !== 'visitor');
    if (identity === 'unknown' || details.length + attributes.length + tags.length === 0) return nothing;
    return html`<section aria-labelledby="person-title"><h4 id="person-title">${words.person.title}</h4>
        ${this.#standing()}
        <dl>${details.map((detail) => this.#detail(detail))}${identity === 'verified' ? this.#acquaintance() : nothing}</dl></section>
      ${
        attributes.length === 0
          ? nothing
          : html`<section aria-labelledby="attributes-title"><h4 id="attributes-title">${words.person.attributes}</h4>
        <dl>${attributes.map(({ name, value, origin }) => this.#row(name, valueIn(value, words), origin))}</dl></section>`
      }
      ${
        tags.length === 0
          ? nothing
          : html`<section aria-labelledby="customer-tags"><h4 id="customer-tags">${words.person.tags}</h4>
        <ul>${tags.map((tag) => html`<li>${tag}</li>`)}</ul></section>`
      }`;
  }

  #standing(): TemplateResult {
    const { person } = this.words;
    return this.person.identity === 'verified'
      ? html`<p class="hint verified">${icon('check')}<span>${person.verifiedHint}</span></p>`
      : html`<p class="hint">${icon('info')}<span>${person.saidHint}</span></p>`;
  }

  #detail({ key, value, origin }: PersonView['details'][number]): TemplateResult {
    const ways: Readonly<Record<string, string>> = { email: mailTo(value), phone: `tel:${value}` };
    const href = ways[key];
    const shown = href === undefined ? value : html`<a href=${href}>${value}</a>`;
    return this.#row(this.words.person.keys[key], shown, origin);
  }

  /** What is vouched for needs no remark; what only the page says does, where both stand side by side. */
  #row(name: string, value: string | TemplateResult, origin: PersonView['details'][number]['origin']) {
    const doubtful = origin === 'page' && this.person.identity === 'verified';
    return html`<div><dt>${name}</dt><dd dir="auto">${value}${
      doubtful ? html`<span class="origin">${this.words.person.fromPage}</span>` : nothing
    }</dd></div>`;
  }

  #acquaintance(): readonly TemplateResult[] {
    const { words, person, today } = this;
    return [
      this.#row(words.person.knownOn, words.person.devices(person.devices), 'server'),
      this.#row(words.person.since, formatDay(person.firstSeenAt, today, words), 'server'),
    ];
  }
}

function valueIn(value: AttributeValue, { person, language }: Words): string {
  if (typeof value === 'boolean') return value ? person.attribute.yes : person.attribute.no;
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}

customElements.define('sapa-desk-person', DeskPerson);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-person': DeskPerson;
  }
}
