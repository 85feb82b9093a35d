import { call, HttpFault } from '../shared/http.ts';
import { browserMemory } from '../shared/storage.ts';
import { conversationKey, keptAs, seenKey, tokenKey } from '../shared/visitor-keys.ts';

/*
 * The page behind the link in a mail: it swaps the token behind the `#` for one of this browser's own, and shows the chat.
 * The token leaves the address bar before anything else happens, so that no history, bookmark or picture keeps it.
 */
interface Followed {
  readonly token: string;
  readonly conversationId: string;
  readonly language: string;
}

const words = {
  id: {
    over: 'Tautan ini sudah tidak berlaku',
    overDetail: 'Buka chat di situs toko untuk menulis lagi.',
    failed: 'Chat belum bisa dibuka',
    failedDetail: 'Periksa sambungan, lalu buka lagi tautan di email.',
  },
  en: {
    over: 'This link is not valid any more',
    overDetail: 'Open the chat on the shop’s site to write again.',
    failed: 'The chat could not be opened',
    failedDetail: 'Check the connection, then open the link in the email again.',
  },
};

const server = new URL('/', location.href).href;
const memory = browserMemory(`${keptAs(location.href, '')}:`);
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
await open(token);

async function open(linkToken: string): Promise<void> {
  try {
    // A page that is loaded again has no token left; the browser knows who it is by then.
    const language = linkToken === '' ? remembered() : await follow(linkToken);
    show(language);
  } catch (fault) {
    tell(fault instanceof HttpFault && fault.status < 429 ? 'over' : 'failed');
  }
}

async function follow(linkToken: string): Promise<string> {
  const fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);
  const response = await call(fetch, {
    method: 'POST',
    url: `${server}v1/links`,
    body: { token: linkToken },
  });
  const { token: own, conversationId, language }: Followed = await response.json();
  memory.write(tokenKey, own);
  memory.write(seenKey, undefined);
  memory.write(conversationKey, conversationId);
  memory.write('language', language);
  return language;
}

function remembered(): string {
  if (memory.read(tokenKey) === undefined) throw new HttpFault(404, {}, undefined);
  return memory.read('language') ?? navigator.language;
}

/** The page loads the chat's own script beside this one. */
function show(language: string): void {
  document.documentElement.lang = language;
  const chat = document.createElement('sapa-chat');
  chat.setAttribute('server', server);
  chat.setAttribute('locale', language);
  document.body.append(chat);
}

function tell(what: 'over' | 'failed'): void {
  const language = navigator.language.startsWith('en') ? 'en' : 'id';
  document.documentElement.lang = language;
  const box = Object.assign(document.createElement('main'), { className: 'over' });
  box.append(
    Object.assign(document.createElement('h1'), { textContent: words[language][what] }),
    Object.assign(document.createElement('p'), { textContent: words[language][`${what}Detail`] }),
  );
  document.body.append(box);
}
