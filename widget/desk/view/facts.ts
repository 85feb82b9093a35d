import type { Words } from '../locales/type.ts';
import type { Fact } from './transcript-rows.ts';

/** Names that events only have ids for. */
export interface Names {
  readonly department: (id: string) => string;
  readonly agent: (agentId: string) => string;
}

/** A fact as one line for the agent. */
export function describeFact(fact: Fact, words: Words, names: Names): string {
  switch (fact.type) {
    case 'conversation-started':
      return words.started;
    case 'handoff-requested':
      return `${words.handedOff(names.department(fact.department))} · ${words.reasons[fact.reason]}`;
    case 'agent-assigned':
      return describeAssignment(fact, words);
    case 'agent-released':
      return words.released[fact.reason];
    case 'conversation-transferred':
      return words.transferredTo(fact.agentName, transferTarget(fact, names));
    case 'returned-to-bot':
      return fact.by === 'agent' ? words.returnedByAgent : words.returnedByVisitor;
    case 'conversation-closed':
      return `${words.closedBy[fact.by]} · ${closeReasonName(fact.reason, words)}`;
    case 'ai-consent-changed':
      return words.aiConsent[fact.consent];
    case 'conversation-tagged':
      return describeTags(fact, words);
    case 'supervisor-joined':
      return words.supervisorJoined(fact.agentName);
    case 'supervisor-left':
      return words.supervisorLeft(fact.agentName);
    case 'conversation-reopened':
      return words.reopened;
    case 'visitor-identified':
      return describePerson(fact, words);
    case 'contact-left':
      return words.later.contactLeft;
    case 'reply-mailed':
      return fact.outcome === 'sent'
        ? words.later.mailSent
        : words.later.mailGivenUp[fact.reason ?? 'unreachable'];
  }
}

function describePerson(
  { customerId, name, email, phone }: Extract<Fact, { type: 'visitor-identified' }>,
  { person }: Words,
): string {
  const called = name ?? email ?? phone ?? '';
  return customerId === undefined ? person.described(called) : person.identified(called || person.title);
}

function describeTags(
  { agentName, added, removed }: Extract<Fact, { type: 'conversation-tagged' }>,
  words: Words,
): string {
  const parts = [
    added.length > 0 ? words.tagged(agentName, added.join(', ')) : '',
    removed.length > 0 ? words.untagged(agentName, removed.join(', ')) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function describeAssignment(
  { how, agentName }: Extract<Fact, { type: 'agent-assigned' }>,
  words: Words,
): string {
  if (how === 'claimed') return words.claimed(agentName);
  return how === 'transferred' ? words.receivedFrom(agentName) : words.assigned(agentName);
}

function transferTarget(
  { toAgentId, department }: Extract<Fact, { type: 'conversation-transferred' }>,
  names: Names,
): string {
  return toAgentId === undefined ? names.department(department) : names.agent(toAgentId);
}

/** A reason for closing in words; one that the desk does not know is shown as it is stored. */
export function closeReasonName(reason: string, { closeReasons, otherCloseReasons }: Words): string {
  const known: Readonly<Record<string, string>> = { ...closeReasons, ...otherCloseReasons };
  return known[reason] ?? reason;
}
