import { html, nothing, type TemplateResult } from 'lit';
import { coreIcon, drawIcon } from '../../shared/core-icons.ts';
import { leaveStroke } from '../../shared/leave-stroke.ts';
import { tokenKey } from '../../shared/visitor-keys.ts';
import type { Scene } from '../views/scene.ts';
import type { Visit } from '../visit.ts';
import { departments } from './departments.ts';
import { bellStroke, clockStroke, mutedBellStroke, pastStroke, saveStroke } from './menu-strokes.ts';
import { styles } from './menu-styles.ts';
import { menuWords } from './menu-words.ts';
import { saveTranscript } from './save-transcript.ts';

export { styles };

export interface MenuActions {
  readonly askToEnd: () => void;
  readonly redraw: () => void;
  readonly visit: Visit | undefined;
  /** Leaves the menu, whatever was chosen. */
  readonly leave: () => void;
}

/** What can be done with a conversation beside talking. */
export function menu(scene: Scene, actions: MenuActions): TemplateResult {
  const { state, language } = scene;
  const words = menuWords(language);
  const { askToEnd, redraw, leave, visit } = actions;
  const sound = visit?.isMuted === true ? 'off' : 'on';
  const switchSound = () => {
    visit?.switchSound();
    redraw();
  };
  const refuseAi = () => {
    void visit?.refuseAi();
    leave();
  };
  const save = () => {
    saveTranscript(scene);
    leave();
  };
  const hasBegun = state.transcript.seq > 0;
  const isOpen = hasBegun && state.transcript.standing.status !== 'closed';
  return html`<div class="menu">
    <div role="menu" aria-labelledby="more" @keydown=${walk}>
      ${isOpen && state.transcript.withAi ? html`<button role="menuitem" @click=${refuseAi}>${coreIcon('bot')}${words.withoutAi}</button>` : nothing}
      <button role="menuitemcheckbox" aria-checked=${sound === 'on'} @click=${switchSound}>
        ${drawIcon(sound === 'on' ? bellStroke : mutedBellStroke)}${words.sound}
      </button>
      ${isKnown(visit) ? html`<button role="menuitem" @click=${(event: Event) => showEarlier(event, scene, visit, leave)}>${drawIcon(pastStroke)}${words.earlier}</button>` : nothing}
      ${hasBegun ? html`<button role="menuitem" @click=${save}>${drawIcon(saveStroke)}${words.save}</button>` : nothing}
      ${hasBegun ? departments(scene, visit, leave) : nothing}
      ${isOpen ? html`<button role="menuitem" @click=${askToEnd}>${drawIcon(leaveStroke)}${words.end}</button>` : nothing}
    </div>
    ${hours(scene)}
  </div>`;
}

/** When people answer: once, where all departments keep the same hours. */
function hours({ state, language }: Scene): TemplateResult | typeof nothing {
  const open = (state.site?.departments ?? []).filter((department) => department.hours);
  const [first] = open;
  if (first === undefined) return nothing;
  const isOne = open.every((department) => department.hours === first.hours);
  return html`<div class="hours">
    <p class="hours-title">${drawIcon(clockStroke)}${menuWords(language).hours}</p>
    ${isOne ? html`<p>${first.hours}</p>` : open.map((department) => html`<p><b>${department.name}</b><br>${department.hours}</p>`)}
  </div>`;
}

/** Whoever has said something here, or was said to be somebody, may have more than what is shown. */
function isKnown(visit: Visit | undefined): visit is Visit {
  return visit?.deps.memory.read(tokenKey) !== undefined;
}

function showEarlier(event: Event, scene: Scene, visit: Visit, leave: () => void): void {
  const panel = event.target instanceof Element ? event.target.closest('.panel') : null;
  leave();
  if (panel === null) return;
  void visit.attempt(async () => (await import('./earlier.ts')).openEarlier(panel, scene, visit, leave));
}

/** The arrow keys go round, Home and End to either end. */
function walk(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  if (!(currentTarget instanceof HTMLElement && target instanceof HTMLButtonElement)) return;
  const items = [...currentTarget.querySelectorAll('button')];
  const at = items.indexOf(target);
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = to[key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items.at(next % items.length)?.focus();
}

/** Asks once more before the conversation is ended. */
export function endQuestion(
  { language }: Scene,
  { end, cancel }: { end: () => void; cancel: () => void },
): TemplateResult {
  const words = menuWords(language);
  return html`<div class="scrim" @click=${cancel}></div>
    <div class="question" role="alertdialog" aria-modal="true" aria-labelledby="end-title" aria-describedby="end-detail">
      <h3 id="end-title">${words.endQuestion}</h3>
      <p id="end-detail">${words.endDetail}</p>
      <div class="answers">
        <button class="secondary" id="cancel" @click=${cancel}>${words.cancel}</button>
        <button class="secondary primary" @click=${end}>${words.endConfirm}</button>
      </div>
    </div>`;
}
