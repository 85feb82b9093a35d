import { languageTag } from '../shared/locales/language-tag.ts';

/*
 * The chat in a frame, for pages that must keep scripts of others out: <iframe src="https://chat.example/embed?locale=id">.
 * What happens is told to the page around it by messages: {source: 'sapa', event: 'message', detail: {…}}.
 */
const asked = new URLSearchParams(location.search);
const chat = document.createElement('sapa-chat');
const language = asked.get('locale') ?? '';
if (language !== '' && !languageTag(language))
  report(`locale=${language}: expected a language such as id or en-US`);
const locale = languageTag(language) ?? languageTag(navigator.language) ?? 'id';
document.documentElement.lang = locale;
chat.setAttribute('locale', locale);
chat.setAttribute('server', location.origin);
const brand = asked.get('brand');
if (brand !== null) chat.setAttribute('brand', brand);
const site = asked.get('site') ?? '';
if (/^[a-z0-9-]{1,60}$/.test(site)) chat.setAttribute('site', site);
else if (site !== '')
  report(`site=${site}: expected lower-case letters, digits and hyphens, 60 characters at most`);
chat.addEventListener('sapa-message', (event) => {
  if (event instanceof CustomEvent) tell('message', event.detail);
});
document.body.append(chat);
tell('ready', undefined);

/** To whoever holds the frame: it may be any site, so that nothing is told but what the visitor sees there. */
function tell(event: string, detail: unknown): void {
  if (parent !== window) parent.postMessage({ source: 'sapa', event, detail }, '*');
}

function report(fault: string): void {
  reportError(new TypeError(`${fault}.`));
}
