/*
 * The chat in a frame, for pages that must keep scripts of others out: <iframe src="https://chat.example/embed?locale=id">.
 * What happens is told to the page around it by messages: {source: 'sapa', event: 'message', detail: {…}}.
 */
const asked = new URLSearchParams(location.search);
const chat = document.createElement('sapa-chat');
const locale = asked.get('locale') ?? navigator.language;
document.documentElement.lang = locale;
chat.setAttribute('locale', locale);
chat.setAttribute('server', location.origin);
for (const name of ['site', 'brand']) {
  const said = asked.get(name);
  if (said !== null) chat.setAttribute(name, said);
}
chat.addEventListener('sapa-message', (event) => {
  if (event instanceof CustomEvent) tell('message', event.detail);
});
document.body.append(chat);
tell('ready', undefined);

/** To whoever holds the frame: it may be any site, so that nothing is told but what the visitor sees there. */
function tell(event: string, detail: unknown): void {
  if (parent !== window) parent.postMessage({ source: 'sapa', event, detail }, '*');
}
