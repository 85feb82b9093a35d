import { cannedText } from '../catalogue/canned-text.ts';
import { localText } from '../catalogue/reply-text.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { CannedReply } from '../protocol/agent-rest.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './destination.ts';
import { languageFor } from './start-conversation.ts';

/** The canned replies as this agent would send them here; their titles in the language of who reads the list. */
export function cannedRepliesFor(
  { published }: Pick<Deps, 'published'>,
  agent: AgentRecord,
  conversation: Conversation,
  locale: string | undefined,
): CannedReply[] {
  const { catalogue } = published();
  const { language, department: id } = conversation;
  const department = catalogue.departments.get(id ?? catalogue.settings.defaultDepartment);
  const values = {
    agent: agent.name,
    department: department === undefined ? catalogue.settings.name : nameOf(department, language),
  };
  const readIn = languageFor(catalogue.settings.languages, locale);
  return catalogue.canned.map((reply) => ({
    id: reply.id,
    title: localText(catalogue, reply.title, readIn),
    text: cannedText(catalogue, reply, language, values),
  }));
}
