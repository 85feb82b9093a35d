import type { EventBody } from '../protocol/events.ts';
import { closeByAgent, closeByVisitor, rate } from './closing.ts';
import type { Command } from './commands.ts';
import { leaveContact, noteMail } from './contacting.ts';
import type { Conversation } from './conversation.ts';
import { expire } from './expire.ts';
import { assign, refuse, release, requestHandoff, returnToBot, transfer } from './handing.ts';
import { identifyVisitor } from './identifying.ts';
import { judgeMove } from './judging.ts';
import type { Moment } from './moment.ts';
import { postAgentMessage, postBotMessage, postVisitorMessage } from './posting.ts';
import { writeSummary } from './summarising.ts';
import { join, reassign, stopJoining, whisper } from './supervising.ts';
import { tag } from './tagging.ts';

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
    case 'whisper':
      return whisper(conversation, command);
    case 'tag':
      return tag(conversation, command);
    case 'join':
      return join(conversation, command, moment);
    case 'stop-joining':
      return stopJoining(conversation, command);
    case 'reassign':
      return reassign(conversation, command, moment);
    case 'judge-move':
      return judgeMove(conversation, command);
    case 'write-summary':
      return writeSummary(conversation, command);
    case 'request-handoff':
      return requestHandoff(conversation, command, moment);
    case 'assign':
      return assign(conversation, command, moment);
    case 'release':
      return release(conversation, command, moment);
    case 'refuse':
      return refuse(conversation, command, moment);
    case 'transfer':
      return transfer(conversation, command, moment);
    case 'return-to-bot':
      return returnToBot(conversation, command, moment);
    case 'leave-contact':
      return leaveContact(conversation, command, moment);
    case 'note-mail':
      return noteMail(command);
    case 'change-ai-consent':
      return changeAiConsent(conversation, command);
    case 'identify-visitor':
      return identifyVisitor(conversation, command);
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

/** The visitor's wish can be changed at any time; saying the same again changes nothing. */
function changeAiConsent(
  conversation: Conversation,
  command: Extract<Command, { type: 'change-ai-consent' }>,
): readonly EventBody[] {
  const { consent, by } = command;
  if (conversation.aiConsent === consent) return [];
  return [{ type: 'ai-consent-changed', consent, by, ...(by === 'agent' && { agentId: command.agentId }) }];
}

function addNote(command: Extract<Command, { type: 'add-note' }>): readonly EventBody[] {
  const { noteId, agentId, agentName, text } = command;
  return [{ type: 'note-added', noteId, agentId, authorName: agentName, text }];
}
