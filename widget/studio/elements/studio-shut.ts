import { css, html, LitElement } from 'lit';
import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { formStyles } from '../../shared/staff/form.styles.ts';
import { mark, markStyles } from '../../shared/staff/mark.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';

const ownStyles = css`
  .card {
    display: grid;
    gap: var(--sapa-space-4);
    padding: var(--sapa-space-8);
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
  }

  .card > .icon {
    width: 28px;
    height: 28px;
    color: var(--sapa-text-muted);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
  }

  a {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding: 0 var(--sapa-space-3);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-brand);
    color: var(--sapa-on-brand);
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    text-decoration: none;
  }

  @media (pointer: coarse) {
    a {
      min-height: 44px;
    }
  }
`;

/** What people see who are known here but do not write content. */
export class StudioShut extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    agent: { attribute: false },
  };
  static override styles = [tokens, controls, markStyles, formStyles, ownStyles];

  declare words: Words;
  declare studio: Studio;
  declare agent: AgentView;

  override render() {
    const { words, agent } = this;
    return html`<main>
      <div class="brand">${mark}<span>${words.product}</span></div>
      <div class="card">${icon('lock')}
        <div><h1>${words.notEditorTitle}</h1><p class="lead">${words.notEditor(agent.name)}</p></div>
        <div class="ways"><a href="/desk">${words.toDesk}</a>
          <button class="outline" @click=${() => this.studio.logOut()}>${words.logOut}</button></div>
      </div>
    </main>`;
  }
}

customElements.define('sapa-studio-shut', StudioShut);
