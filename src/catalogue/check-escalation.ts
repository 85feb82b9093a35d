import type { Content, Placed } from './content.ts';
import type { EscalationShape } from './escalation-shape.ts';
import { normaliseWording } from './normalise.ts';
import type { Fault } from './types.ts';
import { errorAt, type Path, positionOf, quote, warningAt } from './yaml-file.ts';

/** One phrase of a group, and where it stands. */
interface Said {
  readonly groupId: string;
  readonly list: 'phrases' | 'not';
  readonly path: Path;
  readonly text: string;
}

/** Every phrase belongs to one group; a group has phrases; and somebody should see that a visitor is in danger. */
export function checkEscalation({ escalation }: Content): Fault[] {
  if (escalation === undefined) return [];
  return [...checkPhrases(escalation), ...checkEmpty(escalation), ...checkSafety(escalation)];
}

function checkPhrases({ yaml, shape }: Placed<EscalationShape>): Fault[] {
  const phrases = new Map<string, Said>();
  return saidIn(shape).flatMap((said) => {
    const key = normaliseWording(said.text);
    const earlier = phrases.get(key);
    if (earlier === undefined) {
      if (said.list === 'phrases') phrases.set(key, said);
      return [];
    }
    if (said.list === 'not' && earlier.groupId !== said.groupId) return [];
    const first = `line ${positionOf(yaml, earlier.path).line}`;
    const message =
      said.list === 'not'
        ? `expected what the group should not hear, found its own phrase ${quote(said.text)} (${first})`
        : `expected every phrase once, found ${quote(said.text)} again (first in ${first})`;
    return [errorAt(yaml, positionOf(yaml, said.path), `${labelOf(said)}: ${message}`)];
  });
}

/** The phrases of all groups, then what they should not hear. */
function saidIn({ groups }: EscalationShape): Said[] {
  const entries = Object.entries(groups);
  const phrases = entries.flatMap(([groupId, group]) =>
    Object.entries(group.phrases).flatMap(([language, texts]) =>
      texts.map((text, index): Said => {
        const path = ['groups', groupId, 'phrases', language, index];
        return { groupId, list: 'phrases', path, text };
      }),
    ),
  );
  const not = entries.flatMap(([groupId, group]) =>
    group.not.map((text, index): Said => {
      return { groupId, list: 'not', path: ['groups', groupId, 'not', index], text };
    }),
  );
  return [...phrases, ...not];
}

function labelOf({ path }: Said): string {
  return path.slice(0, -1).join('.');
}

function checkEmpty({ yaml, shape }: Placed<EscalationShape>): Fault[] {
  return Object.entries(shape.groups)
    .filter(([, { phrases }]) => Object.values(phrases).flat().length === 0)
    .map(([id]) => {
      const path = ['groups', id, 'phrases'];
      return errorAt(yaml, positionOf(yaml, path), `${path.join('.')}: expected phrases, found none`);
    });
}

function checkSafety({ yaml, shape }: Placed<EscalationShape>): Fault[] {
  if (Object.values(shape.groups).some(({ reason }) => reason === 'safety')) return [];
  const expected = 'groups: expected one with "reason: safety", for visitors who may hurt themselves';
  return [warningAt(yaml, positionOf(yaml, ['groups']), `${expected}, found none`)];
}
