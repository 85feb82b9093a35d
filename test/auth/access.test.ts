import { describe, expect, it } from 'vitest';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import { memoryVisitorStore } from '../../src/adapters/memory/visitor-store.ts';
import {
  conversationForAgent,
  conversationOfVisitor,
  mayAgentLookUp,
  mayAgentSee,
  mayReadContent,
} from '../../src/auth/access.ts';
import type { Conversation, Status } from '../../src/conversation/conversation.ts';
import type { AgentRecord, Role } from '../../src/ports/agent-store.ts';
import type { VisitorRecord } from '../../src/ports/visitor-store.ts';
import { closed, following, handoffRequested, opening, visitorMessage } from '../support/conversations.ts';
import { carryOut, conversationIn, sales } from '../support/deciding.ts';

const roles = ['agent', 'supervisor', 'editor', 'admin'] as const;
const statuses = ['bot', 'queued', 'later', 'assigned', 'closed'] as const;

function agent(agentId: string, role: Role, departments: readonly string[] = ['general']): AgentRecord {
  return { agentId, email: `${agentId}@shop.example`, name: agentId, role, departments, presence: 'online' };
}

/** Who may see what: `own` is Ben's conversation or his department's, `other` somebody else's. */
const matrix: Readonly<Record<Role, Readonly<Record<Status, { own: boolean; other: boolean }>>>> = {
  agent: {
    bot: { own: false, other: false },
    queued: { own: true, other: false },
    later: { own: true, other: false },
    assigned: { own: true, other: false },
    closed: { own: true, other: false },
  },
  supervisor: {
    bot: { own: true, other: true },
    queued: { own: true, other: true },
    later: { own: true, other: true },
    assigned: { own: true, other: true },
    closed: { own: true, other: true },
  },
  editor: {
    bot: { own: false, other: false },
    queued: { own: false, other: false },
    later: { own: false, other: false },
    assigned: { own: false, other: false },
    closed: { own: false, other: false },
  },
  admin: {
    bot: { own: true, other: true },
    queued: { own: true, other: true },
    later: { own: true, other: true },
    assigned: { own: true, other: true },
    closed: { own: true, other: true },
  },
};

describe.each(roles)('in the role "%s"', (role) => {
  const ben = agent('ben', role);
  const ana = agent('ana', role, ['sales']);
  it.each(statuses)('somebody sees of conversations in the status "%s" what is theirs to see', (status) => {
    const { own, other } = matrix[role][status];
    expect(mayAgentSee(ben, conversationIn[status]), 'own').toBe(own);
    expect(mayAgentSee(ana, conversationIn[status]), 'other').toBe(other);
  });
});

it('lets everybody read about the content but those who only talk', () => {
  expect(roles.filter((role) => mayReadContent(agent('ben', role)))).toEqual([
    'supervisor',
    'editor',
    'admin',
  ]);
});

describe('an agent', () => {
  const ben = agent('ben', 'agent');
  const ana = agent('ana', 'agent');

  it('sees nothing of a conversation that a colleague of the same department has', () => {
    expect(mayAgentSee(ana, conversationIn.assigned)).toBe(false);
    expect(mayAgentSee(ana, conversationIn.closed)).toBe(false);
  });

  it('loses sight of what was given to another department', () => {
    const given = carryOut(conversationIn.assigned, {
      type: 'transfer',
      destination: sales,
      agentId: 'ben',
      agentName: 'Ben',
    });
    expect(mayAgentSee(ben, given)).toBe(false);
    expect(mayAgentSee(agent('citra', 'agent', ['sales']), given)).toBe(true);
  });

  it('loses sight of what went back to the bot, and of what ended there', () => {
    const back = carryOut(conversationIn.assigned, { type: 'return-to-bot', by: 'agent', agentId: 'ben' });
    expect(mayAgentSee(ben, back)).toBe(false);
    expect(mayAgentSee(ben, following(back, [closed()]).after)).toBe(false);
  });

  it('may look up what is over in their department, whoever had it, and nothing that a colleague still has', () => {
    expect(mayAgentLookUp(ana, conversationIn.closed)).toBe(true);
    expect(mayAgentLookUp(ana, conversationIn.assigned)).toBe(false);
    expect(mayAgentLookUp(agent('citra', 'agent', ['sales']), conversationIn.closed)).toBe(false);
    expect(mayAgentLookUp(agent('eka', 'editor'), conversationIn.closed)).toBe(false);
    expect(mayAgentLookUp(ana, following(conversationIn.bot, [closed()]).after)).toBe(false);
  });

  it('sees no queue without a department', () => {
    expect(mayAgentSee(agent('citra', 'agent', []), conversationIn.queued)).toBe(false);
  });
});

describe('from somebody and an id to a conversation', async () => {
  const conversations = memoryConversationStore();
  const stores = { conversations, visitors: memoryVisitorStore() };
  const first = opening({ id: 'hers', visitorId: 'ada' }, visitorMessage('halo'), handoffRequested());
  await conversations.start(first);
  const visitor = (visitorId: string): VisitorRecord => ({
    visitorId,
    site: 'shop',
    createdAt: 0,
    expiresAt: 1,
  });
  const idOf = (conversation: Conversation | undefined) => conversation?.id;

  it('gets only the visitor whose it is', async () => {
    expect(idOf(await conversationOfVisitor(stores, visitor('ada'), 'hers'))).toBe('hers');
    expect(await conversationOfVisitor(stores, visitor('eve'), 'hers')).toBeUndefined();
  });

  it('gets a customer in every browser that their server has vouched for, on the same site', async () => {
    const { visitors } = stores;
    for (const visitorId of ['ada', 'phone', 'thief'])
      await visitors.add(visitor(visitorId), `hash-${visitorId}`);
    const phone = async () => (await visitors.byId('phone')) ?? visitor('phone');
    expect(await conversationOfVisitor(stores, await phone(), 'hers')).toBeUndefined();
    await visitors.belong('phone', 'c1');
    expect(await conversationOfVisitor(stores, await phone(), 'hers')).toBeUndefined();
    await visitors.belong('ada', 'c1');
    expect(idOf(await conversationOfVisitor(stores, await phone(), 'hers'))).toBe('hers');
    const elsewhere = { ...(await phone()), site: 'other' };
    expect(await conversationOfVisitor(stores, elsewhere, 'hers')).toBeUndefined();
    await visitors.belong('thief', 'c2');
    const thief = await visitors.byId('thief');
    expect(await conversationOfVisitor(stores, thief ?? visitor('thief'), 'hers')).toBeUndefined();
  });

  it('gets only the agent who may see it', async () => {
    expect(idOf(await conversationForAgent(conversations, agent('ben', 'agent'), 'hers'))).toBe('hers');
    const other = agent('ben', 'agent', ['sales']);
    expect(await conversationForAgent(conversations, other, 'hers')).toBeUndefined();
  });

  it.each(['', 'nobody’s', '__proto__', 'HERS'])('gets nobody with the id "%s"', async (id) => {
    expect(await conversationOfVisitor(stores, visitor('ada'), id)).toBeUndefined();
    expect(await conversationForAgent(conversations, agent('root', 'admin'), id)).toBeUndefined();
  });
});
