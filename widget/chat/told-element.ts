import { LitElement } from 'lit';
import type { Told } from './later/people.ts';
import type { Visit } from './visit.ts';

/** An element that the page tells of its visitor. What it is told waits until the chat was shown: nothing is requested before. */
export class ToldElement extends LitElement {
  readonly #told: Told[] = [];

  tell(...told: Told): void {
    this.#told.push(told);
    this.requestUpdate();
  }

  /** Says who the visitor is: with a token, an identifier and its hash, or by name alone. */
  identify(person: object): void {
    this.tell('identify', person);
  }

  /** Tells agents something of the visitor; null takes it back. */
  setAttributes(attributes: object): void {
    this.tell('setAttributes', attributes);
  }

  /** Somebody logs out: the next visitor is somebody else. */
  reset(): void {
    this.tell('reset');
  }

  protected passOn(visit: Visit | undefined): void {
    // What cannot be fetched is tried again with the next change.
    if (visit && this.#told[0])
      import('./later/people.ts').then(
        ({ carryOut }) => carryOut(this, visit, this.#told.splice(0)),
        () => {},
      );
  }
}
