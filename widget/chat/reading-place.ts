import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Drawn } from './drawn.ts';

/** Nearer to the end than this, in px, counts as being there. */
const near = 48;
/** The room left above a message that is shown from its start, in px. */
const above = 12;
/** More messages at once than this are no news, but what was said before. */
const spokenAtMost = 3;
/** In ms. */
const hushFor = 500;
/** The question is shown with its answer where it leaves the answer this much of the room. */
const questionTakesAtMost = 1 / 3;

/**
 * Where the reader of a list stands: `end` follows what comes, `start` is at the first line of a message that is
 * higher than the room, `own` is wherever they scrolled to.
 */
type Place = 'end' | 'start' | 'own';

/**
 * Keeps the place of whoever reads a list that scrolls its only child, whose children hold `.message` elements. At the end it
 * stays there, except that a message to the visitor which is higher than the room is shown from its start; a reader
 * further up is left alone.
 */
export class ReadingPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  readonly #sizes = new ResizeObserver(() => this.#settle());
  #observed: HTMLElement | null = null;
  readonly #drawn = new Drawn();
  /** The last message that there was. */
  #met = '';
  /** The first part there was when more was drawn above it, and where it stood. */
  #kept: HTMLElement | null = null;
  #keptAt = 0;
  #frame = 0;
  #height = 0;
  /** How high the list was when it was last settled. */
  #room = 0;
  #place: Place = 'end';
  #startsAt = 0;
  #below = false;

  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  /** Whether something new stands below what the reader sees. */
  get hasNews(): boolean {
    return this.#below;
  }

  /** The index of the first entry to draw, of so many. */
  from(length: number): number {
    return this.#drawn.from(length, this.#place === 'end' ? 'at-end' : 'further-up');
  }

  /** Draws more of what is above, and leaves the reader where they are. */
  further(): void {
    const list = this.#list();
    if (list === null || this.#kept || this.#drawn.more() === 'all') return;
    this.#place = 'own';
    this.#kept = list.querySelector<HTMLElement>('.part');
    this.#keptAt = (this.#kept?.offsetTop ?? 0) - list.scrollTop;
    hush(list);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const list = this.#list();
    if (list !== this.#observed) {
      this.#sizes.disconnect();
      this.#observed = list;
      for (const box of [list, list?.firstElementChild]) if (box) this.#sizes.observe(box);
    }
    // Once before the screen is drawn, and not after each change: measuring lays out the page.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#settle());
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#observed = null;
  }

  /** To be called when the list scrolls. */
  scrolled(): void {
    const list = this.#list();
    // While it grows, or what stands below takes room from it, the list scrolls without its reader.
    if (list === null || heightInside(list) !== this.#height || list.clientHeight !== this.#room) return;
    if (this.#place === 'start' && Math.abs(list.scrollTop - this.#startsAt) <= 1) return;
    this.#place = isAtEnd(list) ? 'end' : 'own';
    if (this.#place === 'end') this.#show(false);
    else this.#fill(list);
  }

  /** Has something drawn above before its reader comes to it. */
  #fill(list: HTMLElement): void {
    if (list.scrollTop < list.clientHeight) this.further();
  }

  /** Goes to the end, as after the visitor has written. */
  toEnd(): void {
    this.#place = 'end';
    this.#show(false);
    this.#settle();
  }

  #settle(): void {
    const list = this.#list();
    if (list === null) return;
    // A hidden list forgets how far it was scrolled.
    if (list.clientHeight === 0) this.#beginAgain();
    else this.#arrange(list);
  }

  #arrange(list: HTMLElement): void {
    const height = heightInside(list);
    const grew = height > this.#height;
    this.#height = height;
    this.#room = list.clientHeight;
    if (this.#kept) {
      list.scrollTop = this.#kept.offsetTop - this.#keptAt;
      requestAnimationFrame(this.#arrived);
      return;
    }
    const isNew = this.#meetNew(list);
    if (this.#place === 'end') list.scrollTop = list.scrollHeight;
    else if (isNew && grew && !isAtEnd(list)) this.#show(true);
    if (this.#place === 'own') this.#fill(list);
  }

  /** What came above is only laid out once it is near: until then its height is a guess. */
  readonly #arrived = (): void => {
    this.#kept = null;
    this.#settle();
  };

  #beginAgain(): void {
    this.#place = 'end';
    this.#met = '';
    this.#show(false);
  }

  /**
   * Decides once per message whether its start or the end is to be seen. What the visitor has written always ends a wait
   * at a start. Answers whether anything is new; what the chat opens with is not.
   */
  #meetNew(list: HTMLElement): boolean {
    const messages = lastMessagesIn(list);
    const isGreeting = this.#met === '';
    const fresh = messages.slice(messages.findIndex(({ dataset }) => dataset.id === this.#met) + 1);
    // What is still being written has no id.
    this.#met = messages.findLast(({ dataset }) => dataset.id)?.dataset.id ?? '';
    if (fresh.length > spokenAtMost) hush(list);
    if (this.#place === 'start' && fresh.some(isVisitors)) this.toEnd();
    const latest = fresh.at(-1);
    if (latest === undefined) return false;
    if (this.#place !== 'end' || isVisitors(latest)) return true;
    if (this.#height - latest.offsetTop <= list.clientHeight) return true;
    this.#place = 'start';
    list.scrollTop = startOf(latest, messages.findLast(isVisitors), list) - above;
    this.#startsAt = list.scrollTop;
    return !isGreeting;
  }

  #show(below: boolean): void {
    if (this.#below === below) return;
    this.#below = below;
    this.#host.requestUpdate();
  }
}

/** Those in the last parts of the list: there may be thousands, and only the latest are ever new. */
function lastMessagesIn({ firstElementChild: inside }: HTMLElement): readonly HTMLElement[] {
  return [...(inside?.children ?? [])]
    .slice(-12)
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>(':scope > .message:not(.typing)')]);
}

/** Keeps a screen reader from reading out what was said long ago. */
function hush(list: HTMLElement): void {
  list.ariaLive = 'off';
  setTimeout(() => {
    list.ariaLive = 'polite';
  }, hushFor);
}

function startOf(answer: HTMLElement, question: HTMLElement | undefined, list: HTMLElement): number {
  if (question === undefined) return answer.offsetTop;
  const taken = answer.offsetTop - question.offsetTop;
  return taken <= list.clientHeight * questionTakesAtMost ? question.offsetTop : answer.offsetTop;
}

function isVisitors(message: HTMLElement): boolean {
  return message.classList.contains('visitor');
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < near;
}

/** Not the list's `scrollHeight`, which also changes while something moves. */
function heightInside(list: HTMLElement): number {
  const { firstElementChild: inside } = list;
  return inside instanceof HTMLElement ? inside.offsetHeight : 0;
}
