import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mineOf, unreadOf, waitingOf } from '../controller/lists.ts';
import type { DeskState } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { type Named, visitorLabel } from '../view/format.ts';
import type { AlertKind } from './events.ts';

/** After a sound there is none for this long (ms). */
const QUIET_FOR = 2000;

/** `blocked`: the browser forbids it. */
export type AlertSettings = Readonly<Record<AlertKind, 'on' | 'off' | 'blocked'>>;

/** Something that an agent who looks elsewhere should hear of. */
export interface Alert {
  readonly kind: 'given' | 'message' | 'waiting';
  readonly conversationId: string;
  readonly visitor: Named;
  readonly text: string;
}

/** Calls the agent with a notification of the system's and a sound, as far as they have asked for it in this browser. */
export class Alerts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #open: (conversationId: string) => void;
  #audio: AudioContext | undefined;
  /** When the last sound was made, in ms since the page was loaded. */
  #chimedAt = Number.NEGATIVE_INFINITY;
  /** Browsers of phones have notifications for other kinds of programs alone. */
  #canNotify: 'yes' | 'no' = 'Notification' in window ? 'yes' : 'no';

  constructor(host: ReactiveControllerHost, open: (conversationId: string) => void) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {}

  get settings(): AlertSettings {
    const permission = this.#canNotify === 'yes' ? Notification.permission : 'denied';
    const wanted = permission === 'granted' ? readKept('notifications') : 'off';
    return { notifications: permission === 'denied' ? 'blocked' : wanted, sound: readKept('sound') };
  }

  /** Turns one on or off. The browser asks the agent the first time; a sound is heard at once, so that they know it. */
  async set(kind: AlertKind, to: 'on' | 'off'): Promise<void> {
    keep(kind, to);
    if (kind === 'sound' && to === 'on') this.#play();
    if (kind === 'notifications' && to === 'on' && this.#canNotify === 'yes') {
      const answer = await Notification.requestPermission();
      if (answer !== 'granted') keep(kind, 'off');
    }
    this.#host.requestUpdate();
  }

  /** Tells of what is new in the state, unless the agent looks at it. */
  tell(before: DeskState, state: DeskState, words: Words): void {
    const news = newsIn(before, state);
    const [first] = news;
    if (first === undefined) return;
    const { notifications, sound } = this.settings;
    if (sound === 'on') this.#chime();
    if (notifications === 'on' && state.attention !== 'here') this.#notify(first, words);
  }

  #notify({ kind, conversationId, visitor, text }: Alert, words: Words): void {
    const title = words.alertTitles[kind](visitorLabel(visitor, words));
    let notification: Notification;
    try {
      notification = new Notification(title, { body: text, tag: conversationId });
    } catch {
      this.#canNotify = 'no';
      return;
    }
    notification.onclick = () => {
      window.focus();
      this.#open(conversationId);
      notification.close();
    };
  }

  /** One sound for what comes at once, such as somebody who waits and is given to this agent. */
  #chime(): void {
    const now = performance.now();
    if (now - this.#chimedAt < QUIET_FOR) return;
    this.#chimedAt = now;
    this.#play();
  }

  /** Two short notes, quiet, made here: no file is fetched for it. */
  #play(): void {
    this.#audio ??= new AudioContext();
    // It sleeps where it was made before the agent touched the page.
    void this.#audio.resume();
    const { currentTime: now, destination } = this.#audio;
    for (const [place, frequency] of [660, 880].entries()) {
      const tone = this.#audio.createOscillator();
      const volume = this.#audio.createGain();
      const at = now + place * 0.12;
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(0.08, at + 0.01);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.25);
      tone.connect(volume).connect(destination);
      tone.start(at);
      tone.stop(at + 0.3);
    }
  }
}

/** What has come since `before`: a conversation of this agent's, a message in one, somebody who waits. */
export function newsIn(before: DeskState, state: DeskState): readonly Alert[] {
  if (before.lists === 'reading' || state.lists === 'reading') return [];
  const had = new Set(mineOf(before).map(({ conversationId }) => conversationId));
  const waited = new Set(waitingOf(before).map(({ conversationId }) => conversationId));
  const unread = unreadOf(state);
  const unreadBefore = unreadOf(before);
  // What is read for the first time was told of, or stood there before the desk was opened.
  const isNew = (id: string): boolean =>
    before.transcripts.has(id) && (unread.get(id) ?? 0) > (unreadBefore.get(id) ?? 0);
  const alert =
    (kind: Alert['kind']) =>
    (one: ReturnType<typeof mineOf>[number]): Alert => ({
      kind,
      conversationId: one.conversationId,
      visitor: one,
      text: one.preview?.text ?? '',
    });
  const mine = mineOf(state);
  const isHeld = ({ conversationId }: { conversationId: string }): boolean => had.has(conversationId);
  // What an agent takes themselves is no news to them; it is from among those that wait.
  const given = state.news !== before.news && state.news?.type === 'given' ? state.news.conversationId : '';
  const isTaken = ({ conversationId }: { conversationId: string }): boolean =>
    waited.has(conversationId) && conversationId !== given;
  return [
    ...mine.filter((one) => !isHeld(one) && !isTaken(one)).map(alert('given')),
    ...mine.filter((one) => isHeld(one) && isNew(one.conversationId)).map(alert('message')),
    ...waitingOf(state)
      .filter(({ conversationId }) => !waited.has(conversationId) && !had.has(conversationId))
      .map(alert('waiting')),
  ];
}

function readKept(kind: AlertKind): 'on' | 'off' {
  try {
    return localStorage.getItem(`sapa-desk-${kind}`) === 'on' ? 'on' : 'off';
  } catch {
    return 'off';
  }
}

function keep(kind: AlertKind, to: 'on' | 'off'): void {
  try {
    localStorage.setItem(`sapa-desk-${kind}`, to);
  } catch {
    // Forbidden: it stays off.
  }
}
