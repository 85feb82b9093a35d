import { createHash } from 'node:crypto';
import type { Content, PlacedIntent } from './content.ts';
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
  const { default_department, brand_colour, deadlines, ...same } = shape;
  return {
    ...same,
    defaultDepartment: default_department,
    brandColour: brand_colour,
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
    },
  };
}

function toDepartment(id: string, { time_zone, ...same }: DepartmentsShape[string]): Department {
  return { id, timeZone: time_zone, ...same };
}

function toIntent({ id, shape }: PlacedIntent, languages: SettingsShape['languages']): Intent {
  const { title, department, valid_until, follow_ups, ...same } = shape;
  return {
    id,
    ...same,
    title: localiseTitle(title, languages),
    followUps: follow_ups,
    ...(department !== undefined && { department }),
    ...(valid_until !== undefined && { validUntil: valid_until }),
  };
}
