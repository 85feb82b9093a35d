import { html, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { waitingFor } from './header.ts';
import { type Scene, suggestions } from './scene.ts';

export interface FooterActions {
  readonly askForPerson: () => void;
  readonly goOnWithBot: () => void;
  readonly say: (text: string) => void;
  readonly typing: () => void;
}

/** The composer, and above it how things stand: waiting, or without a line. */
export function footer(scene: Scene, draft: string, actions: FooterActions): TemplateResult {
  const { state, texts, language } = scene;
  const { standing } = state.transcript;
  return html`<footer class="footer" part="footer">
    <div role="status">${queueBanner(scene, actions)}${lineBanner(scene)}</div>
    <sapa-composer
      .texts=${texts} .language=${language} .draft=${draft}
      .placeholder=${standing.status === 'closed' ? texts.placeholderClosed : texts.placeholder}
      @sapa-say=${(event: CustomEvent<string>) => actions.say(event.detail)}
      @sapa-typing=${actions.typing}></sapa-composer>
    ${
      standing.status === 'bot'
        ? html`<button class="to-person ${suggestions(scene).person}" @click=${actions.askForPerson}>${coreIcon('person')}${texts.talkToPerson}</button>`
        : nothing
    }
  </footer>`;
}

function queueBanner(scene: Scene, { goOnWithBot }: FooterActions): TemplateResult | typeof nothing {
  const { state, texts } = scene;
  const { standing } = state.transcript;
  if (standing.status !== 'queued') return nothing;
  const { position } = state;
  return html`<div class="banner queue" part="queue">
    <span class="pulse" aria-hidden="true"></span>
    <div>
      <p class="banner-title">${waitingFor(scene, standing.department)}</p>
      <p class="banner-detail">${position === undefined ? texts.positionUnknown : texts.position(position)}</p>
    </div>
    <button class="quiet" @click=${goOnWithBot}>${texts.backToAssistant}</button>
  </div>`;
}

function lineBanner({ state, texts }: Scene): TemplateResult | typeof nothing {
  const { line, sending, actionFailed } = state;
  if (sending.type === 'waiting' && sending.why === 'slow-down') return warning(texts.slowDown);
  if (line === 'lost' || sending.type === 'waiting') return warning(texts.reconnecting);
  return actionFailed ? warning(texts.actionFailed) : nothing;
}

function warning(text: string): TemplateResult {
  return html`<p class="banner warning">${coreIcon('alert')}<span>${text}</span></p>`;
}
