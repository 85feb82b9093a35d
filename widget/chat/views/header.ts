import { html, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { initials } from '../formats.ts';
import { departmentName, type Scene } from './scene.ts';

export interface HeaderActions {
  readonly menuOpen: boolean;
  readonly toggleMenu: () => void;
  /** The menu is likely to be opened. */
  readonly expectMenu: () => void;
  /** The open menu. */
  readonly menu: () => TemplateResult | undefined;
  /** Absent where the chat is part of the page and cannot be hidden. */
  readonly hide: (() => void) | undefined;
}

/** Who answers now, and the way out. */
export function header(scene: Scene, actions: HeaderActions): TemplateResult {
  const { texts } = scene;
  const { title, detail, mark, agent } = whoAnswers(scene);
  const { menuOpen, toggleMenu, expectMenu, menu } = actions;
  const arrow = (event: KeyboardEvent) => {
    if (menuOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    toggleMenu();
  };
  return html`<header class="header" part="header">
    <span class="mark ${mark}" aria-hidden="true">${agent === undefined ? coreIcon(mark) : initials(agent)}</span>
    <div class="who">
      <h2 class="title" aria-label=${title === undefined ? texts.connecting : nothing}>${title}</h2>
      <p class="detail">${detail}</p>
    </div>
    <div class="menu-holder" @keydown=${arrow}>
      <button class="icon-button" id="more" aria-label=${texts.more} title=${texts.more}
        aria-haspopup="menu" aria-expanded=${menuOpen} @click=${toggleMenu}
        @pointerenter=${expectMenu} @focus=${expectMenu}>${coreIcon('more')}</button>
      ${menuOpen ? menu() : nothing}
    </div>
    ${actions.hide === undefined ? nothing : hideButton(scene, actions.hide)}
  </header>`;
}

interface Answering {
  /** Undefined until the shop is known. */
  readonly title: string | undefined;
  readonly detail: TemplateResult | string;
  /** Whose icon there is, where it is not an agent. */
  readonly mark: 'bot' | 'people';
  readonly agent?: string;
}

function whoAnswers(scene: Scene): Answering {
  const { state, texts } = scene;
  const { standing } = state.transcript;
  const title = state.site?.name;
  switch (standing.status) {
    case 'bot': {
      const assistant = state.site?.assistant;
      return {
        title,
        detail: assistant === undefined ? '' : `${assistant} · ${texts.automatic}`,
        mark: 'bot',
      };
    }
    case 'queued':
      return { title, detail: waitingFor(scene, standing.department), mark: 'people' };
    case 'later':
      return { title, detail: departmentName(scene, standing.department), mark: 'people' };
    case 'assigned': {
      const detail = html`<span class="online"></span>${departmentName(scene, standing.department) || title}`;
      return { title: standing.agentName, detail, mark: 'people', agent: standing.agentName };
    }
    case 'closed':
      return { title, detail: texts.ended, mark: 'bot' };
  }
}

/** The words for waiting, with the department where it is known. */
export function waitingFor(scene: Scene, department: string): string {
  const name = departmentName(scene, department);
  return name === '' ? scene.texts.waiting : scene.texts.waitingFor(name);
}

function hideButton({ texts }: Scene, hide: () => void): TemplateResult {
  return html`<button class="icon-button" aria-label=${texts.hide} title=${texts.hide} @click=${hide}>
    ${coreIcon('chevronDown')}
  </button>`;
}
