import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Nearer to the end than this, in px, counts as being there. */
const near = 48;
/** The room left above a message that is shown from its start, in px. */
const above = 12;
/** The question is shown with its answer where it leaves the answer this much of the room. */
const questionTakesAtMost = 1 / 3;

/**
 * Where the reader of a list stands: `end` follows what comes, `start` is at the first line of a message that is
 * higher than the room, `own` is wherever they scrolled to.
 */
type Place = 'end' | 'start' | 'own';

/**
 * Keeps the place of whoever reads a list that scrolls its only child, which holds `.message` elements. At the end it
 * stays there, except that a message to the visitor which is higher than the room is shown from its start; a reader
 * further up is left alone.
 */
export class ReadingPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  readonly #sizes = new ResizeObserver(() => this.#settle());
  #observed: HTMLElement | null = null;
  /** How many messages there were. */
  #met = 0;
  #height = 0;
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

  hostUpdated(): void {
    const list = this.#list();
    if (list !== this.#observed) {
      this.#sizes.disconnect();
      this.#observed = list;
      for (const box of [list, list?.firstElementChild]) if (box) this.#sizes.observe(box);
    }
    this.#settle();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#observed = null;
  }

  /** To be called when the list scrolls. */
  scrolled(): void {
    const list = this.#list();
    // While it grows, the list scrolls without its reader.
    if (list === null || heightInside(list) !== this.#height) return;
    if (this.#place === 'start' && Math.abs(list.scrollTop - this.#startsAt) <= 1) return;
    this.#place = isAtEnd(list) ? 'end' : 'own';
    if (this.#place === 'end') this.#show(false);
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
    this.#meetNew(list);
    if (this.#place === 'end') list.scrollTop = list.scrollHeight;
    else if (grew && !isAtEnd(list)) this.#show(true);
  }

  #beginAgain(): void {
    this.#place = 'end';
    this.#met = 0;
    this.#show(false);
  }

  /** Decides once per message whether its start or the end is to be seen. What the visitor has written always ends a wait at a start. */
  #meetNew(list: HTMLElement): void {
    const messages = [...list.querySelectorAll<HTMLElement>('.message:not(.typing)')];
    const fresh = messages.slice(this.#met);
    this.#met = messages.length;
    if (this.#place === 'start' && fresh.some(isVisitors)) this.toEnd();
    const latest = fresh.at(-1);
    if (latest === undefined || this.#place !== 'end' || isVisitors(latest)) return;
    if (this.#height - latest.offsetTop <= list.clientHeight) return;
    this.#place = 'start';
    list.scrollTop = startOf(latest, messages.findLast(isVisitors), list) - above;
    this.#startsAt = list.scrollTop;
  }

  #show(below: boolean): void {
    if (this.#below === below) return;
    this.#below = below;
    this.#host.requestUpdate();
  }
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
