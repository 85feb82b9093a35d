import type { ChatEvents } from './chat-events.ts';
import type { Launcher } from './launcher.ts';

type Listener = (detail: unknown) => void;

/** The page's listeners, by the name of the event, and what stands on the document for each. */
type Heard = Map<string, Map<Listener, (event: Event) => void>>;

const events: Readonly<Record<keyof ChatEvents, true>> = {
  open: true,
  close: true,
  message: true,
  unread: true,
  identity: true,
};

/** What a page can do with the chat: `Sapa.open()`, or `Sapa('open')`, which may also be said before the script is there. */
export interface PageApi {
  (command: string, ...args: readonly unknown[]): void;
  open(): void;
  close(): void;
  toggle(): void;
  setLocale(locale: string): void;
  /** Calls back with what the event tells. */
  on(event: keyof ChatEvents, listener: Listener): void;
  off(event: keyof ChatEvents, listener: Listener): void;
  /** Says who the visitor is: `{token}`, or `{identifier, identifierHash}`, or a name and the like without a proof. */
  identify(person: object): void;
  /** Tells agents something of the visitor: texts, numbers, true or false; null takes it back. */
  setAttributes(attributes: object): void;
  /** Forgets the visitor, as when somebody logs out. */
  reset(): void;
  shutdown(): void;
}

/** Gives the page `window.Sapa`, our only name in it, and does what it has asked for so far. */
export function givePageApi(launcher: Launcher): void {
  const heard: Heard = new Map();
  const life = new AbortController();
  const commands = {
    open: () => void launcher.open(),
    close: () => launcher.close(),
    toggle: () => launcher.toggle(),
    setLocale: (locale: unknown) => launcher.setLocale(String(locale)),
    on: (name: unknown, listener: unknown) => listen(heard, String(name), listener, life.signal),
    off: (name: unknown, listener: unknown) => stopListening(heard, String(name), listener),
    identify: (person: unknown) => launcher.tell('identify', person),
    setAttributes: (attributes: unknown) => launcher.tell('setAttributes', attributes),
    reset: () => launcher.reset(),
    shutdown: () => {
      launcher.shutdown();
      life.abort();
      Reflect.deleteProperty(globalThis, 'Sapa');
    },
  };
  const run = (command: string, ...args: readonly unknown[]) => {
    const known: Readonly<Record<string, (...args: readonly unknown[]) => void>> = commands;
    if (!Object.hasOwn(known, command)) throw new TypeError(`Sapa does not know "${command}".`);
    known[command]?.(...args);
  };
  const early: unknown = Reflect.get(globalThis, 'Sapa');
  Reflect.set(
    globalThis,
    'Sapa',
    Object.assign(run, commands, { push: (said: unknown) => runSaid(run, said) }),
  );
  for (const said of queueOf(early)) runSaid(run, said);
}

type Run = (command: string, ...args: readonly unknown[]) => void;

/** A command that is wrong is reported, and does not keep those behind it from being run. */
function runSaid(run: Run, said: unknown): void {
  const [command, ...args] = isListLike(said) ? Array.from(said) : [said];
  try {
    run(String(command), ...args);
  } catch (fault) {
    reportError(fault);
  }
}

/** What was said before we came: an array of commands, or a function that keeps them in `q`. */
function queueOf(early: unknown): readonly unknown[] {
  const queue: unknown = typeof early === 'function' ? Reflect.get(early, 'q') : early;
  return Array.isArray(queue) ? queue : [];
}

function isListLike(said: unknown): said is ArrayLike<unknown> {
  return typeof said === 'object' && said !== null && 'length' in said;
}

function listen(heard: Heard, name: string, listener: unknown, signal: AbortSignal): void {
  if (!Object.hasOwn(events, name)) {
    throw new TypeError(`Sapa.on("${name}"): no such event; there are ${Object.keys(events).join(', ')}.`);
  }
  if (!isListener(listener)) {
    throw new TypeError(`Sapa.on("${name}"): expected a function behind it, was given ${typeof listener}.`);
  }
  const listeners = heard.get(name) ?? new Map<Listener, (event: Event) => void>();
  heard.set(name, listeners);
  if (listeners.has(listener)) return;
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(event.detail);
  };
  listeners.set(listener, hear);
  document.addEventListener(`sapa:${name}`, hear, { signal });
}

function stopListening(heard: Heard, name: string, listener: unknown): void {
  const listeners = heard.get(name);
  const hear = isListener(listener) ? listeners?.get(listener) : undefined;
  if (hear === undefined || !isListener(listener)) return;
  document.removeEventListener(`sapa:${name}`, hear);
  listeners?.delete(listener);
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function';
}
