import { createHash } from 'node:crypto';
import type { Content, PlacedIntent } from './content.ts';
import type { Escalation } from './escalation.ts';
import { type EscalationShape, escalationShape } from './escalation-shape.ts';
import type { DepartmentsShape, SettingsShape } from './shapes.ts';
import type { SourceFile } from './source.ts';
import { localiseTitle } from './title.ts';
import type { Catalogue, Department, Intent, Settings } from './types.ts';

/** Makes the catalogue of content that was found without errors; absent where a common file is missing. */
export function assembleCatalogue(content: Content, files: readonly SourceFile[]): Catalogue | undefined {
  const { settings, departments, replies, intents } = content;
  if (settings === undefined || departments === undefined || replies === undefined) return undefined;
  const { languages } = settings.shape;
  return {
    version: versionOf(files),
    settings: toSettings(settings.shape),
    departments: new Map(
      Object.entries(departments.shape).map(([id, shape]) => [id, toDepartment(id, shape)]),
    ),
    replies: replies.shape,
    canned: Object.entries(content.canned?.shape ?? {}).map(([id, { title, text }]) => ({
      id,
      title: localiseTitle(title, languages),
      text,
    })),
    escalation: toEscalation(content.escalation?.shape ?? escalationShape.parse({})),
    articles: content.articles,
    intents: new Map(intents.map((intent) => [intent.id, toIntent(intent, languages)])),
  };
}

/** SHA-256 in hex over paths and texts; the NULs keep `a` + `bc` apart from `ab` + `c`. */
function versionOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0${text}\0`);
  }
  return hash.digest('hex');
}

function toSettings(shape: SettingsShape): Settings {
  const { default_department, brand_colour, deadlines, ai_consent, show_sources, before_chat, ...same } =
    shape;
  return {
    ...same,
    defaultDepartment: default_department,
    brandColour: brand_colour,
    aiConsent: ai_consent,
    showSources: show_sources,
    ...(before_chat !== undefined && { beforeChat: before_chat }),
    deadlines: {
      botTurn: deadlines.bot_turn,
      queued: deadlines.queued,
      queuedMax: deadlines.queued_max,
      firstReply: deadlines.first_reply,
      agentReply: deadlines.agent_reply,
      agentGone: deadlines.agent_gone,
      visitorIdle: deadlines.visitor_idle,
      visitorGone: deadlines.visitor_gone,
      reopen: deadlines.reopen,
      laterMax: deadlines.later_max,
      laterTaken: deadlines.later_taken,
      laterGone: deadlines.later_gone,
      mailLink: deadlines.mail_link,
    },
  };
}

function toDepartment(
  id: string,
  { time_zone, languages, capacity, fallback, ...same }: DepartmentsShape[string],
): Department {
  return {
    id,
    timeZone: time_zone,
    ...same,
    ...(languages !== undefined && { languages }),
    ...(capacity !== undefined && { capacity }),
    ...(fallback !== undefined && { fallback }),
  };
}

function toEscalation({ mood, groups, vip, outage, ...same }: EscalationShape): Escalation {
  const { upset_after: upsetAfter, ...signs } = mood;
  return {
    ...same,
    mood: { upsetAfter, ...signs },
    vip: { tags: vip.tags, people: vip.people, ...towards(vip) },
    outage: towards(outage),
    groups: Object.entries(groups).map(([id, group]) => {
      const { reason, phrases, not } = group;
      return { id, reason, phrases, not, ...towards(group) };
    }),
  };
}

/** Where people take over and what the visitor is told, as far as that is said. */
function towards({ department, notice }: EscalationShape['outage']): Escalation['outage'] {
  return { ...(department !== undefined && { department }), ...(notice !== undefined && { notice }) };
}

function toIntent({ id, shape }: PlacedIntent, languages: SettingsShape['languages']): Intent {
  const { title, department, valid_from, valid_until, follow_ups, handoff, verbatim, ...lists } = shape;
  const { utterances, answer, tests, not, tags } = lists;
  return {
    id,
    handoff,
    verbatim,
    utterances,
    answer,
    tests,
    not,
    ...(tags.length > 0 && { tags }),
    title: localiseTitle(title, languages),
    followUps: follow_ups,
    ...(department !== undefined && { department }),
    ...(valid_from !== undefined && { validFrom: valid_from }),
    ...(valid_until !== undefined && { validUntil: valid_until }),
  };
}
