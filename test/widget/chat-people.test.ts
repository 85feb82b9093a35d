import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SapaChat } from '../../widget/chat/sapa-chat.ts';
import { botSays, visitorSays } from './chat/events.ts';
import { bubbles, composer, openChat, say, server } from './chat/stage.ts';

/** A machine with much else to do. */
const slow = { timeout: 6_000 };
const token = () => localStorage.getItem('sapa:chat.test:token');

async function chatThatHears(attributes?: Record<string, string>) {
  const chat = (await openChat(attributes)) as SapaChat;
  const heard: unknown[] = [];
  chat.addEventListener('sapa-identity', (event) => {
    if (event instanceof CustomEvent) heard.push(event.detail);
  });
  return { chat, heard };
}

describe('who the page says the visitor is', () => {
  it('is told the server in order, for a visitor who has said nothing yet', async () => {
    const { chat, heard } = await chatThatHears();
    server.identityAnswers.push([200, { identity: 'verified', name: 'Rina' }]);
    chat.identify({ token: 'signed' });
    chat.setAttributes({ plan: 'gold', items: 2, old: null });
    await expect
      .poll(() => server.told, slow)
      .toEqual([{ token: 'signed' }, { attributes: { plan: 'gold', items: 2, old: null } }]);
    expect(heard).toEqual([{ identity: 'verified', name: 'Rina' }]);
    expect(token()).toBe('token-1');
  });

  it('is told of a visitor of the site that the page is', async () => {
    const { chat } = await chatThatHears({ site: 'toko-dua' });
    const asked = vi.spyOn(globalThis, 'fetch');
    chat.setAttributes({ plan: 'gold' });
    await expect.poll(() => server.told, slow).toHaveLength(1);
    const entered = asked.mock.calls.find(([url]) => String(url).endsWith('/visitors'));
    expect(JSON.parse(String(entered?.[1]?.body))).toMatchObject({ site: 'toko-dua' });
    asked.mockRestore();
    expect(server.calls.filter((call) => call === 'POST /visitors')).toHaveLength(1);
    expect(server.calls).not.toContain('POST /conversations');
  });

  it('may be written as other live chats have it', async () => {
    const { chat } = await chatThatHears();
    chat.identify({ identifier: 'c-1', identifier_hash: 'abc', name: 'Rina' });
    await expect
      .poll(() => server.told, slow)
      .toEqual([{ identifier: 'c-1', identifierHash: 'abc', name: 'Rina' }]);
  });

  it('waits until the chat is shown: nothing is requested before', async () => {
    const { chat } = await chatThatHears({ floating: '' });
    chat.identify({ name: 'Rina' });
    await chat.updateComplete;
    expect(server.calls).toEqual([]);
    chat.open = true;
    await expect.poll(() => server.told, slow).toEqual([{ name: 'Rina' }]);
  });

  it('is heard of by the page where the server refuses it, and changes nothing', async () => {
    const { chat, heard } = await chatThatHears();
    await say('halo');
    await expect.poll(bubbles, slow).toContain('halo');
    server.identityAnswers.push([401, { code: 'identity-unproven', detail: 'This identity is not proven.' }]);
    chat.identify({ token: 'forged' });
    await expect
      .poll(() => heard, slow)
      .toEqual([{ identity: 'refused', code: 'identity-unproven', detail: 'This identity is not proven.' }]);
    expect(bubbles()).toContain('halo');
    expect(token()).toBe('token-1');
  });

  it('is refused at once where it cannot be written down', async () => {
    const { chat, heard } = await chatThatHears();
    chat.setAttributes({ big: 1n });
    await expect
      .poll(() => heard, { timeout: 1_000 })
      .toEqual([{ identity: 'refused', code: undefined, detail: expect.stringContaining('BigInt') }]);
  });

  it('is tried again where the server has trouble', async () => {
    const { chat, heard } = await chatThatHears();
    server.identityAnswers.push([503, {}], [200, { identity: 'said' }]);
    chat.identify({ name: 'Rina' });
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ identity: 'said' }]);
  });

  it('begins anew for another customer at the same browser, who sees nothing of the one before', async () => {
    const { chat, heard } = await chatThatHears();
    await say('rahasia');
    await expect.poll(bubbles, slow).toContain('rahasia');
    server.identityAnswers.push([409, { code: 'other-customer' }], [200, { identity: 'said' }]);
    chat.identify({ token: 'of another' });
    await expect.poll(() => heard, slow).toEqual([{ identity: 'said' }]);
    await expect.poll(bubbles, slow).not.toContain('rahasia');
    expect(token()).toBe('token-2');
  });

  it('leads a customer on to what they have open in another browser', async () => {
    const { chat } = await chatThatHears();
    server.keepEarlier(visitorSays('dari laptop', 'm1'), botSays('Siap, Kak'));
    server.identityAnswers.push([200, { identity: 'verified' }]);
    chat.identify({ token: 'signed' });
    await expect.poll(bubbles, slow).toContain('dari laptop');
    // What they have not sent yet is theirs still.
    expect(localStorage.getItem('sapa:chat.test:left')).toBeNull();
  });

  it('is forgotten with everything they said when somebody logs out', async () => {
    const { chat } = await chatThatHears();
    await say('rahasia');
    await expect.poll(bubbles, slow).toContain('rahasia');
    await composer.fill('rahasia juga');
    chat.reset();
    await expect.poll(token, slow).toBeNull();
    await expect.poll(bubbles, slow).not.toContain('rahasia');
    expect(localStorage.getItem('sapa:chat.test:conversation')).toBeNull();
    await expect.element(composer).toHaveValue('');
    expect(sessionStorage.getItem('sapa:chat.test:written')).toBeNull();
    expect(Number(localStorage.getItem('sapa:chat.test:left'))).toBeGreaterThan(Date.now() - 60_000);
    await expect.element(page.getByRole('log')).toBeVisible();
  });
});
