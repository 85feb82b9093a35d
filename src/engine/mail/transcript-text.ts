import { plainText } from '../../bot/plain-text.ts';
import { localText, replyText } from '../../catalogue/reply-text.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import { toVisitorEvent, type VisitorEvent } from '../../protocol/visitor-view.ts';
import type { Deps } from '../deps.ts';

type Readers = Pick<Deps, 'conversations' | 'published'>;

/** A conversation as its visitor saw it, one entry a line, under its days, in the time zone of the department. */
export async function transcriptLines(deps: Readers, conversation: Conversation): Promise<readonly string[]> {
  const { catalogue } = deps.published();
  const { language, department } = conversation;
  const timeZone = timeZoneOf(catalogue, department);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  const time = new Intl.DateTimeFormat(language, clock);
  const date = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full' });
  const lines: string[] = [];
  let day = '';
  for await (const event of visibleEvents(deps, conversation.id)) {
    const said = entryOf(catalogue, event, language);
    if (said === undefined) continue;
    const today = date.format(event.at);
    if (today !== day) lines.push(`${today} (${zoneName(timeZone, language, event.at)})`);
    day = today;
    lines.push(`${time.format(event.at)}  ${said}`);
  }
  return lines;
}

/** Events read at once. */
const pageSize = 1_000;

async function* visibleEvents({ conversations }: Readers, id: string): AsyncGenerator<VisitorEvent> {
  let after = 0;
  for (;;) {
    const page = await conversations.eventsAfter(id, after, pageSize);
    yield* page.map(toVisitorEvent);
    if (page.length < pageSize) return;
    after = page.at(-1)?.seq ?? after;
  }
}

function entryOf(catalogue: Catalogue, event: VisitorEvent, language: string): string | undefined {
  if (event.type === 'notice-posted') return `– ${event.text}`;
  if (event.type !== 'message-posted') return undefined;
  const { author, authorName = localText(catalogue, catalogue.settings.assistant, language), file } = event;
  const text = file?.name ?? event.text;
  const name = author === 'visitor' ? replyText(catalogue, 'transcript-you', language, {}) : authorName;
  return `${name}: ${author === 'bot' ? plainText(text) : text}`;
}

function timeZoneOf({ departments, settings }: Catalogue, department: string | undefined): string {
  const known = departments.get(department ?? '') ?? departments.get(settings.defaultDepartment);
  return known?.timeZone ?? 'UTC';
}

function zoneName(timeZone: string, language: string, at: number): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
