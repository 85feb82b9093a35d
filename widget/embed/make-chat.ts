import type { Spoken } from './fetch-chat.ts';
import type { Settings } from './settings.ts';

/** The chat as a closed panel, set up as the page wants it and not yet on it. */
export function makeChat({ server, site, locale, side, brand }: Settings, spoken?: Spoken): HTMLElement {
  const chat = document.createElement('sapa-chat');
  const attributes = {
    server,
    site,
    locale,
    side,
    floating: '',
    ...(brand === undefined ? {} : { brand }),
  };
  for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
  Reflect.set(chat, 'spoken', spoken);
  return chat;
}
