import type { EventBody } from '../protocol/events.ts';
import { closeByAgent, closeByVisitor, rate } from './closing.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { expire } from './expire.ts';
import { assign, release, requestHandoff, returnToBot, transfer } from './handing.ts';
import type { Moment } from './moment.ts';
import { postAgentMessage, postBotMessage, postVisitorMessage } from './posting.ts';

/**
 * What a command makes happen: the facts to append, in order. An empty list means that nothing is to be done, because
 * it is done already. Throws RefusedError where the command is not possible now.
 */
export function decide(conversation: Conversation, command: Command, moment: Moment): readonly EventBody[] {
  switch (command.type) {
    case 'post-visitor-message':
      return postVisitorMessage(conversation, command, moment);
    case 'post-bot-message':
      return postBotMessage(conversation, command);
    case 'post-agent-message':
      return postAgentMessage(conversation, command);
    case 'add-note':
      return addNote(command);
    case 'request-handoff':
      return requestHandoff(conversation, command, moment);
    case 'assign':
      return assign(conversation, command, moment);
    case 'release':
      return release(conversation, command, moment);
    case 'transfer':
      return transfer(conversation, command, moment);
    case 'return-to-bot':
      return returnToBot(conversation, command, moment);
    case 'close':
      return command.by === 'visitor'
        ? closeByVisitor(conversation, moment)
        : closeByAgent(conversation, command, moment);
    case 'rate':
      return rate(conversation, command);
    case 'expire':
      return expire(conversation, command, moment);
  }
}

function addNote(command: Extract<Command, { type: 'add-note' }>): readonly EventBody[] {
  const { noteId, agentId, agentName, text } = command;
  return [{ type: 'note-added', noteId, agentId, authorName: agentName, text }];
}
