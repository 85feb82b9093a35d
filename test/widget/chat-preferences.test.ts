import { afterEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { focused } from './chat/focused.ts';
import { button, composer, log, openChat, say, server, stillness } from './chat/stage.ts';
import { states } from './chat/states.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulate: (media: Readonly<Record<string, string | null>>) => Promise<void>;
  }
}

afterEach(async () => {
  await commands.emulate({ forcedColors: null, reducedMotion: null, contrast: null });
  document.documentElement.style.colorScheme = '';
});

function styleOf(chat: HTMLElement, selector: string): CSSStyleDeclaration {
  const element = chat.shadowRoot?.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return getComputedStyle(element);
}

/** Everything that can be pressed, in the elements inside too. */
function controls(root: ParentNode | null | undefined): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((element) => [
    ...(element.matches('button, textarea, input:not(.visually-hidden)') ? [element] : []),
    ...controls(element.shadowRoot),
  ]);
}

describe('on 320 CSS pixels, as with a zoom of 400 %', () => {
  it.each(Object.keys(states))(
    '%s: nothing scrolls sideways, and everything is within reach',
    async (state) => {
      await page.viewport(320, 256);
      const chat = await openChat();
      await expect.element(log).toBeVisible();
      await states[state]?.();
      await stillness(chat);
      const list = log.element();
      expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      for (const control of controls(chat.shadowRoot)) {
        if (control.getClientRects().length === 0 || control.closest('[inert]') !== null) continue;
        control.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const where = `${control.getAttribute('aria-label') ?? control.textContent?.trim()} at ${top}–${bottom}`;
        expect(left >= -1 && right <= 321, where).toBe(true);
        expect(top >= -1 && top < 256, where).toBe(true);
      }
    },
  );
});

describe('with forced colours', () => {
  it('has edges where there were only grounds, and shows what has the focus', async () => {
    await commands.emulate({ forcedColors: 'active' });
    const chat = await openChat();
    await say('halo');
    await expect.poll(() => server.calls).toContain('POST /conversations/messages');
    server.bot('Halo Kak', 'Ongkir');
    await expect.element(button('Ongkir')).toBeVisible();
    await stillness(chat);
    for (const selector of ['dialog', '.bot .bubble', '.visitor .bubble', '.chip']) {
      const { borderTopStyle, borderTopWidth } = styleOf(chat, selector);
      expect([selector, borderTopStyle, parseFloat(borderTopWidth) >= 1]).toEqual([selector, 'solid', true]);
    }
    const chip = chat.shadowRoot?.querySelector<HTMLElement>('.chip');
    chip?.focus();
    await expect.poll(() => focused()).toBe(chip);
    expect(styleOf(chat, '.chip').outlineStyle).toBe('solid');
    await composer.fill('ya');
    const send = chat.shadowRoot?.querySelector('sapa-composer')?.shadowRoot?.querySelector('.send');
    const { color, backgroundColor } = getComputedStyle(send ?? chat);
    expect(color).not.toBe(backgroundColor);
  });
});

describe('for who wants things otherwise', () => {
  it('nothing moves', async () => {
    await commands.emulate({ reducedMotion: 'reduce' });
    const chat = await openChat();
    await say('halo');
    await expect.poll(() => server.calls).toContain('POST /conversations/messages');
    server.signal({ type: 'typing', by: 'bot' });
    await expect.poll(() => chat.shadowRoot?.querySelector('.typing')).not.toBeNull();
    const { animationDuration, animationIterationCount } = styleOf(chat, '.typing i');
    expect([parseFloat(animationDuration) < 0.001, animationIterationCount]).toEqual([true, '1']);
  });

  it.each(['light', 'dark'])('lines and quiet words are stronger (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const chat = await openChat();
    await say('halo');
    await expect.poll(() => chat.shadowRoot?.querySelector('.footnote')).not.toBeNull();
    const before = styleOf(chat, '.footnote').color;
    await commands.emulate({ contrast: 'more' });
    await expect.poll(() => styleOf(chat, '.footnote').color).not.toBe(before);
    expect(styleOf(chat, '.footnote').color).toBe(styleOf(chat, '.title').color);
    expect(styleOf(chat, '.header').borderBottomColor).toBe(styleOf(chat, '.title').color);
  });
});

describe('the list of messages, as it is read out', () => {
  it('is a log to which each message is added once, finished, and no element is made twice', async () => {
    const chat = await openChat();
    await say('apa kabar');
    await expect.poll(() => server.calls).toContain('POST /conversations/messages');
    const added: string[] = [];
    const readOut: Element[] = [];
    const watch = new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLElement && node.matches('.message[data-id]'))
          added.push(node.dataset.id ?? '');
        if (node instanceof Element && !node.closest('[aria-live=off], [aria-hidden=true]'))
          readOut.push(node);
      }
    });
    const list = chat.shadowRoot?.querySelector('.log') ?? chat;
    watch.observe(list, { subtree: true, childList: true });
    server.signal({ type: 'draft', replyTo: 2, text: 'Kabar' });
    await expect.poll(() => list.querySelector('[aria-hidden] p')?.textContent).toBe('Kabar');
    server.bot('Kabar baik, Kak.');
    await expect.poll(() => list.textContent).toContain('Kabar baik, Kak.');
    server.bot('Ada lagi?');
    await expect.poll(() => list.textContent).toContain('Ada lagi?');
    for (const how of ['delivered', 'seen'] as const) {
      server.signal({ type: 'reached', how, seq: 2 });
      await expect.poll(() => list.querySelector(`.footnote.${how}`)).not.toBeNull();
    }
    watch.disconnect();
    expect(list.getAttribute('role')).toBe('log');
    expect(list.getAttribute('aria-relevant')).toBe('additions');
    expect(readOut.filter((one) => !one.matches('.part, .message'))).toEqual([]);
    expect(new Set(added).size).toBe(added.length);
    expect(added).toHaveLength(2);
  });
});
