import type { Shop } from './shop.ts';
import type { ShopAgent } from './shop-agent.ts';

/** An agent who is there and has no room: somebody else is with them. */
export async function busyAgent(shop: Shop, department = 'general'): Promise<ShopAgent> {
  const agent = await shop.agent('Ben', { capacity: 1, departments: [department] });
  const other = await shop.visitor();
  await other.starts(department);
  await other.asksForPerson();
  return agent;
}
