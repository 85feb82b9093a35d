import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mineOf, unreadOf, waitingOf } from '../controller/lists.ts';
import type { DeskState } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { type Named, visitorLabel } from '../view/format.ts';
import type { AlertKind } from './events.ts';

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

  constructor(host: ReactiveControllerHost, open: (conversationId: string) => void) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {}

  get settings(): AlertSettings {
    const permission = 'Notification' in window ? Notification.permission : 'denied';
    const wanted = permission === 'granted' ? readKept('notifications') : 'off';
    return { notifications: permission === 'denied' ? 'blocked' : wanted, sound: readKept('sound') };
  }

  /** Turns one on or off. The browser asks the agent the first time; a sound is heard at once, so that they know it. */
  async set(kind: AlertKind, to: 'on' | 'off'): Promise<void> {
    keep(kind, to);
    if (kind === 'sound' && to === 'on') this.#chime();
    if (kind === 'notifications' && to === 'on' && 'Notification' in window) {
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
    if (notifications === 'on' && state.attention === 'elsewhere') this.#notify(first, words);
  }

  #notify({ kind, conversationId, visitor, text }: Alert, words: Words): void {
    const title = words.alertTitles[kind](visitorLabel(visitor, words));
    const notification = new Notification(title, { body: text, tag: conversationId });
    notification.onclick = () => {
      window.focus();
      this.#open(conversationId);
      notification.close();
    };
  }

  /** Two short notes, quiet, made here: no file is fetched for it. */
  #chime(): void {
    this.#audio ??= new AudioContext();
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
  const isNew = (id: string): boolean => (unread.get(id) ?? 0) > (unreadBefore.get(id) ?? 0);
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
  return [
    ...mine.filter((one) => !isHeld(one) && !waited.has(one.conversationId)).map(alert('given')),
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
