import type { AgentView, Colleagues } from '../../../src/protocol/agent-rest.ts';
import type { Names } from './facts.ts';

/**
 * Makes names for ids: a department's own name and an agent's, as far as they are known. The same colleagues give the
 * same object, so that what depends on it is drawn again only when they change.
 */
export function makeNames(): (colleagues: Colleagues | undefined, self: AgentView) => Names {
  let made: { readonly colleagues: Colleagues | undefined; readonly names: Names } | undefined;
  return (colleagues, self) => {
    if (made === undefined || made.colleagues !== colleagues) {
      made = { colleagues, names: namesFrom(colleagues, self) };
    }
    return made.names;
  };
}

function namesFrom(colleagues: Colleagues | undefined, self: AgentView): Names {
  const departments = new Map(colleagues?.departments.map(({ id, name }) => [id, name]));
  const agents = new Map(colleagues?.agents.map(({ agentId, name }) => [agentId, name]));
  agents.set(self.agentId, self.name);
  return {
    department: (id) => departments.get(id) ?? id,
    agent: (agentId) => agents.get(agentId) ?? agentId.slice(-4),
  };
}
