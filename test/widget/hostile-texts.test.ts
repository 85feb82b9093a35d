import { describe, expect, it } from 'vitest';
import { DeskTranscript } from '../../widget/desk/elements/desk-transcript.ts';
import { id } from '../../widget/desk/locales/id.ts';
import type { Attack } from '../support/evil/attack.ts';
import { markupAttacks } from '../support/evil/attacks/markup.ts';
import { settle } from './chat/manual-clock.ts';
import { bubbles, openChat, say, server } from './chat/stage.ts';
import { draw } from './desk/draw.ts';
import { anas, events, fromVisitor, noon, started } from './desk/samples.ts';

const hostile = ({ says, wants }: Attack): readonly string[] => [...says, ...wants];

/** Every element below, through all shadow roots. */
function everything(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}

/** What a text must not become: something that runs, loads or leads elsewhere than the web and mail. */
function madeOf(root: ParentNode): readonly string[] {
  return everything(root).flatMap((element) => {
    const name = element.localName;
    const attributes = [...element.attributes].filter(
      ({ name: attribute, value }) =>
        /^on/i.test(attribute) ||
        /^\s*(?:javascript|data|vbscript|blob|file|intent):/i.test(value) ||
        (attribute === 'src' && /evil|^x$/.test(value)),
    );
    const isForeign = /^(?:script|iframe|object|embed|base|meta|link)$/.test(name);
    const isForm = name === 'form' && element.hasAttribute('action');
    return [
      ...(isForeign || isForm ? [name] : []),
      ...(name === 'img' && /evil|^x$/.test(element.getAttribute('src') ?? '') ? ['img'] : []),
      ...attributes.map(({ name: attribute, value }) => `${name} ${attribute}=${value}`),
    ];
  });
}

describe('a hostile text', () => {
  it.each(markupAttacks)('makes nothing in the chat, whoever says it: $what', async (attack) => {
    const chat = await openChat();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    for (const text of hostile(attack)) {
      server.put({ type: 'message-posted', author: 'visitor', messageId: `v-${text}`, text });
      server.bot(text, text);
      server.agent(text, text);
      server.put({ type: 'notice-posted', notice: 'any', text });
      server.signal({ type: 'draft', replyTo: 1, text });
      await settle();
    }
    await expect.poll(() => bubbles().length).toBeGreaterThan(3 * hostile(attack).length);
    expect(madeOf(chat.shadowRoot ?? document)).toEqual([]);
  });

  it.each(markupAttacks)('makes nothing in the desk: $what', async (attack) => {
    const story = events(started, ...hostile(attack).map((text, nth) => fromVisitor(`v${nth}`, text)));
    const conversation = anas(1, {
      pageUrl: 'javascript:alert(1)',
      preview: { author: 'visitor', text: attack.says[0] ?? '' },
    });
    const element = await draw(new DeskTranscript(), {
      words: id,
      transcript: { conversation, events: story, outgoing: [] },
      names: { department: (key: string) => key, agent: () => attack.says[0] ?? '' },
      today: noon,
    });
    expect(element.renderRoot.textContent).toContain(attack.says[0]?.slice(0, 5));
    expect(madeOf(element.renderRoot as ShadowRoot)).toEqual([]);
  });
});
