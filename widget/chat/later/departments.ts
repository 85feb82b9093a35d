import { html, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { call } from '../../shared/http.ts';
import type { Scene } from '../views/scene.ts';
import type { Visit } from '../visit.ts';
import { menuWords } from './menu-words.ts';

/** Which department a visitor wants to talk to, as long as no person has the conversation; nothing where there is but one. */
export function departments(
  { state, language }: Scene,
  visit: Visit | undefined,
  leave: () => void,
): TemplateResult | typeof nothing {
  const { site, transcript } = state;
  const { standing } = transcript;
  const all = site?.departments ?? [];
  if (all.length < 2 || standing.status === 'assigned' || standing.status === 'closed') return nothing;
  const words = menuWords(language);
  const own = standing.status === 'queued' ? standing.department : undefined;
  const choose = (department: string) => () => {
    if (department !== own) void visit?.attempt(() => askFor(visit, department));
    leave();
  };
  return html`<div role="group" aria-labelledby="departments" class="departments">
    <p id="departments">${words.departments}</p>
    ${all.map(
      ({
        id,
        name,
        open,
      }) => html`<button role="menuitemradio" aria-checked=${id === own} @click=${choose(id)}>
        ${coreIcon(id === own ? 'check' : 'people')}${name}${open ? nothing : html`<small>${words.closed}</small>`}
      </button>`,
    )}
  </div>`;
}

/** Asks for a person of this department, or changes to it while waiting. */
async function askFor(visit: Visit, department: string): Promise<void> {
  await visit.inConversation(({ token, conversationId }) => {
    const path = `v1/conversations/${encodeURIComponent(conversationId)}/handoff`;
    const url = new URL(path, visit.deps.server).href;
    return call(visit.deps.fetch, { method: 'POST', url, token, body: { department } });
  });
}
