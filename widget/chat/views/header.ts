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
  const { title, detail, mark } = whoAnswers(scene);
  return html`<header class="header" part="header">
    ${mark}
    <div class="who">
      <h2 class="title">${title}</h2>
      <p class="detail">${detail}</p>
    </div>
    ${menu(scene, actions)}
    ${actions.hide === undefined ? nothing : hideButton(scene, actions.hide)}
  </header>`;
}

interface Answering {
  readonly title: string;
  readonly detail: TemplateResult | string;
  readonly mark: TemplateResult;
}

function whoAnswers(scene: Scene): Answering {
  const { state, texts } = scene;
  const { standing } = state.transcript;
  const shop = state.site?.name ?? texts.connecting;
  const botMark = html`<span class="mark bot">${coreIcon('bot')}</span>`;
  switch (standing.status) {
    case 'bot': {
      const assistant = state.site?.assistant;
      // The line keeps its room until there is something to say in it.
      const detail = assistant === undefined ? '\u00a0' : `${assistant} · ${texts.automatic}`;
      return { title: shop, detail, mark: botMark };
    }
    case 'queued':
      return { title: shop, detail: waitingFor(scene, standing.department), mark: peopleMark() };
    case 'later':
      return { title: shop, detail: departmentName(scene, standing.department), mark: peopleMark() };
    case 'assigned':
      return {
        title: standing.agentName,
        detail: html`<span class="online"></span>${departmentName(scene, standing.department) || shop}`,
        mark: html`<span class="mark person" aria-hidden="true">${initials(standing.agentName)}</span>`,
      };
    case 'closed':
      return { title: shop, detail: texts.ended, mark: botMark };
  }
}

function peopleMark(): TemplateResult {
  return html`<span class="mark person">${coreIcon('people')}</span>`;
}

/** The words for waiting, with the department where it is known. */
export function waitingFor(scene: Scene, department: string): string {
  const name = departmentName(scene, department);
  return name === '' ? scene.texts.waiting : scene.texts.waitingFor(name);
}

function menu(
  { texts }: Scene,
  { menuOpen, toggleMenu, expectMenu, menu: items }: HeaderActions,
): TemplateResult {
  const arrow = (event: KeyboardEvent) => {
    if (menuOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    toggleMenu();
  };
  return html`<div class="menu-holder" @keydown=${arrow}>
    <button class="icon-button" id="more" aria-label=${texts.more} title=${texts.more}
      aria-haspopup="menu" aria-expanded=${menuOpen} @click=${toggleMenu}
      @pointerenter=${expectMenu} @focus=${expectMenu}>${coreIcon('more')}</button>
    ${menuOpen ? items() : nothing}
  </div>`;
}

function hideButton({ texts }: Scene, hide: () => void): TemplateResult {
  return html`<button class="icon-button" aria-label=${texts.hide} title=${texts.hide} @click=${hide}>
    ${coreIcon('chevronDown')}
  </button>`;
}
