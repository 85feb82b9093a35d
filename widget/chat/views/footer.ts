import { html, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { formatTime } from '../formats.ts';
import type { Visit } from '../visit.ts';
import { type Scene, suggestions } from './scene.ts';

export interface FooterActions {
  readonly askForPerson: () => void;
  /** How the wait stands, where there is one. */
  readonly queueBanner: () => TemplateResult | typeof nothing;
  readonly say: (text: string) => void;
  readonly typing: (text: string) => void;
  readonly attach: () => void;
  readonly visit: Visit | undefined;
}

/** In ms. */
const soon = 60_000;

/** The composer, and above it how things stand: waiting, or without a line. */
export function footer(scene: Scene, draft: string, actions: FooterActions): TemplateResult {
  const { state, texts, language } = scene;
  const { standing } = state.transcript;
  return html`<footer class="footer" part="footer">
    <div role="status">${actions.queueBanner()}${lineBanner(scene)}</div>
    <sapa-files .visit=${actions.visit}></sapa-files>
    <sapa-composer
      .texts=${texts} .language=${language} .draft=${draft}
      .placeholder=${standing.status === 'closed' ? texts.placeholderClosed : texts.placeholder}
      @sapa-say=${(event: CustomEvent<string>) => actions.say(event.detail)}
      @sapa-typing=${(event: CustomEvent<string>) => actions.typing(event.detail)} @sapa-attach=${actions.attach}></sapa-composer>
    <button class="to-person ${suggestions(scene).person}" ?hidden=${standing.status !== 'bot'} @click=${actions.askForPerson}>${coreIcon('person')}${texts.talkToPerson}</button>
  </footer>`;
}

function lineBanner({ state, texts, language, now }: Scene): TemplateResult | typeof nothing {
  const { line, sending, actionFailed } = state;
  if (sending.type === 'waiting' && sending.why === 'slow-down') {
    const { until } = sending;
    return warning(texts.slowDown(until - now > soon ? formatTime(until, language) : undefined));
  }
  if (line === 'lost' || sending.type === 'waiting') return warning(texts.reconnecting);
  return actionFailed ? warning(texts.actionFailed) : nothing;
}

function warning(text: string): TemplateResult {
  return html`<p class="banner warning">${coreIcon('alert')}<span>${text}</span></p>`;
}
