import { Launcher } from './embed/launcher.ts';
import { givePageApi } from './embed/page-api.ts';

/*
 * The one script tag of a host page: <script async src="https://chat.example/widget.js" data-locale="id"></script>.
 * A classic script, because a module does not know its own tag. It puts the launcher on the page and requests
 * nothing; `chat.js`, a module, comes from beside it at the first sign that somebody wants to chat. It is imported by
 * its whole address, because a classic script of another origin cannot tell where it is.
 */
const own = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
if (own instanceof HTMLScriptElement && own.src !== '') placeOnce(own);

function placeOnce(tag: HTMLScriptElement): void {
  const place = () => {
    if (document.querySelector('[data-sapa-launcher]') !== null) return;
    const launcher = new Launcher(tag);
    launcher.place();
    givePageApi(launcher);
  };
  if (document.body === null) document.addEventListener('DOMContentLoaded', place, { once: true });
  else place();
}
