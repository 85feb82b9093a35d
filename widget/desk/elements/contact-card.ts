import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { mailTo } from '../view/mail-to.ts';

const styles = css`
  :host {
    display: block;
  }

  section {
    margin: var(--sapa-space-4) var(--sapa-space-4) 0;
    padding: var(--sapa-space-3);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-raised);
    font-size: var(--sapa-text-13);
  }

  h3,
  dl,
  dd,
  p {
    margin: 0;
  }

  h3 {
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-bold);
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--sapa-space-1) var(--sapa-space-3);
    margin-top: var(--sapa-space-2);
  }

  dt {
    color: var(--sapa-text-muted);
  }

  dd {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  a {
    color: var(--sapa-brand-text);
    text-underline-offset: 2px;
  }

  p {
    display: flex;
    gap: var(--sapa-space-2);
    margin-top: var(--sapa-space-2);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  p.bad {
    color: var(--sapa-bad);
  }

  svg {
    flex: none;
    width: 16px;
    height: 16px;
  }
`;

/** How a visitor who is away can be reached, and how the reply gets there. Draws nothing where they left no details. */
export class ContactCard extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    mail: { attribute: false },
  };
  static override styles = [tokens, styles];

  declare words: Words;
  declare conversation: ConversationSummary;
  /** Whether this server can send mail. */
  declare mail: 'on' | undefined;

  override render() {
    const { contact } = this.conversation;
    if (contact === undefined) return nothing;
    const { later } = this.words;
    const { name, email, phone } = contact;
    return html`<section aria-label=${later.contact}>
      <h3>${later.contact}</h3>
      <dl>
        ${row(later.name, name)}
        ${row(later.email, email && html`<a href=${mailTo(email)}>${email}</a>`)}
        ${row(later.phone, phone && html`<a href=${`tel:${phone}`}>${phone}</a>`)}
      </dl>
      <p>${icon('info')}<span>${later.contactHint}</span></p>
      ${this.#way()}
    </section>`;
  }

  #way(): TemplateResult | typeof nothing {
    const { later } = this.words;
    const { contact, mail } = this.conversation;
    if (mail?.outcome === 'given-up') {
      return html`<p class="bad">${icon('alert')}<span>${later.mailGivenUp.unreachable}</span></p>`;
    }
    if (contact?.email === undefined && contact?.phone === undefined) return nothing;
    if (contact.email === undefined) return html`<p>${icon('info')}<span>${later.byPhone}</span></p>`;
    return html`<p>${icon('info')}<span>${this.mail === 'on' ? later.byMail : later.byHand}</span></p>`;
  }
}

function row(name: string, value: string | TemplateResult | undefined) {
  return value === undefined || value === '' ? nothing : html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;
}

customElements.define('sapa-contact-card', ContactCard);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-contact-card': ContactCard;
  }
}
