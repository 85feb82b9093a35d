import { startReplies } from '../bot/compose-reply.ts';
import { localText } from '../catalogue/reply-text.ts';
import type { Department } from '../catalogue/types.ts';
import type { Site } from '../protocol/visitor-rest.ts';
import type { Deps } from './deps.ts';
import { nameOf, opensInWords } from './destination.ts';
import { anybodyReachable } from './presence.ts';
import { languageFor } from './start-conversation.ts';

/** What a visitor sees before the first message, in the language that fits their locale. */
export async function siteFor(deps: Deps, locale: string | undefined): Promise<Site> {
  const { catalogue } = deps.published();
  const { settings, departments } = catalogue;
  const language = languageFor(settings.languages, locale);
  return {
    name: settings.name,
    language,
    languages: [...settings.languages],
    assistant: localText(catalogue, settings.assistant, language),
    greeting: localText(catalogue, settings.greeting, language),
    quickReplies: [...startReplies(catalogue, language)],
    brandColour: settings.brandColour,
    departments: [...departments.values()].map((department) => describe(deps, department, language)),
    agentsOnline: await anybodyReachable(deps),
  };
}

function describe(deps: Deps, department: Department, language: string): Site['departments'][number] {
  const opens = opensInWords(department, deps.clock.now(), language);
  return {
    id: department.id,
    name: nameOf(department, language),
    open: opens === undefined,
    ...(opens === undefined ? {} : { opens }),
  };
}
