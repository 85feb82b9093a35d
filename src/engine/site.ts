import { startReplies } from '../bot/compose-reply.ts';
import { localText } from '../catalogue/reply-text.ts';
import type { Catalogue, Department } from '../catalogue/types.ts';
import type { Site } from '../protocol/visitor-rest.ts';
import { chainOf } from '../routing/fallback.ts';
import { hoursInWords } from '../routing/hours-in-words.ts';
import type { Deps } from './deps.ts';
import { nameOf, opensInWords } from './destination.ts';
import { anybodyReachable, staffedDepartments } from './presence.ts';
import { languageFor } from './start-conversation.ts';

/** What a visitor sees before the first message, in the language that fits their locale. */
export async function siteFor(deps: Deps, locale: string | undefined): Promise<Site> {
  const { catalogue } = deps.published();
  const { settings, departments } = catalogue;
  const language = languageFor(settings.languages, locale);
  const staffed = await staffedDepartments(deps);
  return {
    name: settings.name,
    language,
    languages: [...settings.languages],
    assistant: localText(catalogue, settings.assistant, language),
    greeting: localText(catalogue, settings.greeting, language),
    quickReplies: [...startReplies(catalogue, language)],
    brandColour: settings.brandColour,
    departments: [...departments.values()].map((department) => ({
      ...describe(deps, department, language, staffed),
      staffed: chainOf(departments, department.id).some(({ id }) => staffed.has(id)),
    })),
    agentsOnline: await anybodyReachable(deps),
    ...beforeChatFor(catalogue, language),
    ...(deps.mail === undefined ? {} : { mail: 'on' }),
  };
}

function beforeChatFor(catalogue: Catalogue, language: string): Pick<Site, 'beforeChat'> {
  const { beforeChat } = catalogue.settings;
  if (beforeChat === undefined) return {};
  const { consent, ...asked } = beforeChat;
  const text = consent && localText(catalogue, consent.text, language);
  return {
    beforeChat: {
      ...asked,
      ...(consent && text && { consent: { text, ...(consent.link && { link: consent.link }) } }),
    },
  };
}

/** Where an agent can be reached, a department is not called closed, whatever its hours: as in `staffedDestination`. */
function describe(
  deps: Deps,
  department: Department,
  language: string,
  staffed: ReadonlySet<string>,
): Site['departments'][number] {
  const opens = staffed.has(department.id) ? undefined : opensInWords(department, deps.clock.now(), language);
  return {
    id: department.id,
    name: nameOf(department, language),
    open: opens === undefined,
    hours: hoursInWords(department, deps.clock.now(), language),
    ...(opens === undefined ? {} : { opens }),
  };
}
