import { describe, expect, it } from 'vitest';
import { sayAsAgent, tag } from '../../src/engine/agent-actions.ts';
import { boardOf } from '../../src/engine/board.ts';
import { join, reassign, whisper } from '../../src/engine/supervise.ts';
import type { AgentRecord } from '../../src/ports/agent-store.ts';
import { openShop, type Shop } from '../support/shop.ts';

describe('a supervisor', () => {
  it('helps beside the agent, who goes on having the conversation', async () => {
    const { shop, sari, ben, ada } = await handedToBen();
    await expect(says(shop, sari, ada.conversationId)).rejects.toMatchObject({ code: 'not-yours' });
    await join(shop.deps, sari, await ada.conversation());
    await ada.isTold(/Sari dari Layanan umum bergabung/);
    await says(shop, sari, ada.conversationId);
    await ada.hears(/saya Sari/, 'agent');
    expect(await ben.has(ada)).toBe(true);
    await ben.says(ada, 'Saya lanjutkan ya.');
    await ada.hears(/lanjutkan/, 'agent');
  });

  it('can say nothing more once the agent has lost the conversation', async () => {
    const { shop, sari, ada } = await handedToBen();
    await join(shop.deps, sari, await ada.conversation());
    await shop.wait(130_000);
    expect(await ada.conversation()).toMatchObject({ status: 'queued' });
    await expect(says(shop, sari, ada.conversationId)).rejects.toMatchObject({ code: 'not-yours' });
  });

  it('whispers what the visitor never sees', async () => {
    const { shop, sari, ada } = await handedToBen();
    await whisper(shop.deps, sari, ada.conversationId, 'tawarkan voucher');
    await tag(shop.deps, sari, ada.conversationId, { add: ['vip'], remove: [] });
    expect(JSON.stringify(await ada.sees())).not.toMatch(/voucher|vip/);
  });

  it('gives on what an agent has to another, at once and with nobody in between', async () => {
    const { shop, sari, ben, ada } = await handedToBen();
    const cici = await shop.agent('Cici');
    await reassign(shop.deps, sari, await ada.conversation(), { agentId: cici.agentId, note: 'VIP' });
    expect([await ben.has(ada), await cici.has(ada)]).toEqual([false, true]);
    await ada.isTold(/Cici dari Layanan umum bergabung/);
    expect(JSON.stringify(await ada.sees())).not.toContain('VIP');
  });

  it('gives nothing to somebody who cannot be reached', async () => {
    const { shop, sari, ada } = await handedToBen();
    const cici = await shop.agent('Cici', { presence: 'away' });
    const conversation = await ada.conversation();
    await expect(reassign(shop.deps, sari, conversation, { agentId: cici.agentId })).rejects.toMatchObject({
      code: 'agent-unreachable',
    });
  });

  it('and an agent who both want the conversation leave one owner, whoever is first', async () => {
    const { shop, sari, ben, ada } = await handedToBen();
    const cici = await shop.agent('Cici');
    const conversation = await ada.conversation();
    await Promise.allSettled([
      reassign(shop.deps, sari, conversation, { agentId: cici.agentId }),
      ben.says(ada, 'Halo Kak.'),
      ben.returnsToBot(ada),
    ]);
    const after = await ada.conversation();
    const owners = [await ben.has(ada), await cici.has(ada), after.status === 'bot'];
    expect(owners.filter(Boolean)).toHaveLength(1);
  });

  it('sees on the board who waits and who is there', async () => {
    const { shop } = await handedToBen();
    const tono = await shop.visitor();
    await shop.agent('Dewi', { departments: ['sales'], presence: 'away' });
    await tono.starts('sales');
    await tono.asksForPerson();
    const board = await boardOf(shop.deps, 'en');
    expect(board.departments.find(({ id }) => id === 'sales')).toMatchObject({ waiting: 1, online: 0 });
    expect(board.departments.find(({ id }) => id === 'general')).toMatchObject({ assigned: 1, online: 1 });
    expect(board.agents.find(({ name }) => name === 'Ben')).toMatchObject({ assigned: 1, unanswered: 1 });
  });
});

/** Ada asked for a person and Ben has her; Sari leads. */
async function handedToBen() {
  const shop = await openShop();
  const ben = await shop.agent('Ben');
  const leading = await shop.agent('Sari', { role: 'supervisor', presence: 'away' });
  const ada = await shop.visitor();
  await ada.says('saya mau ngomong sama manusia');
  const sari = await shop.deps.agents.byId(leading.agentId);
  if (sari === undefined) throw new Error('Sari is gone');
  return { shop, sari, ben, ada };
}

function says(shop: Shop, sari: AgentRecord, conversationId: string) {
  const message = { messageId: 'sari-1', text: 'Halo Kak, saya Sari.' };
  return sayAsAgent(shop.deps, sari, conversationId, message);
}
