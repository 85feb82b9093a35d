import { nothing, type TemplateResult } from 'lit';
import type { MessageRow } from './arrange.ts';
import { LaterPart } from './later-part.ts';
import type { Scene } from './views/scene.ts';
import type { Visit } from './visit.ts';

/** The visit that there is at this moment. */
interface Visits {
  readonly visit: Visit | undefined;
}

type Host = ConstructorParameters<typeof LaterPart>[0];

/** What comes beside the messages when the conversation waits or is over, each fetched when it is first needed. */
export class StandingParts {
  readonly #ending;
  readonly #contact;
  readonly #asides;
  readonly #before;
  readonly #host: Host;
  readonly #visits: Visits;
  readonly #server: () => string;

  /** `server` gives an address that ends in `/`. */
  constructor(host: Host, visits: Visits, server: () => string) {
    this.#host = host;
    this.#visits = visits;
    this.#server = server;
    this.#ending = new LaterPart(host, () => import('./later/ending.ts'));
    this.#contact = new LaterPart(host, () => import('./later/contact.ts'));
    this.#before = new LaterPart(host, () => import('./later/before.ts'));
    this.#asides = new LaterPart(host, () => import('./later/asides.ts'));
  }

  /** What can be said of single messages, once it is here. */
  get asides(): unknown {
    return this.#asides.here;
  }

  end(scene: Scene, startAgain: () => void): TemplateResult | typeof nothing {
    const visit = this.#visits.visit;
    if (scene.state.transcript.standing.status !== 'closed') return nothing;
    return (
      this.#ending.get()?.ending(scene, {
        rate: (ratings) => void visit?.rate(ratings),
        startAgain,
        server: this.#server(),
        visit,
      }) ?? nothing
    );
  }

  /** What the site asks before the first message, in place of the footer; undefined where it asks nothing. */
  before(scene: Scene): TemplateResult | typeof nothing | undefined {
    const visit = this.#visits.visit;
    if (!visit?.isAsked) return undefined;
    return this.#before.get()?.before(scene, (answers) => visit.answer(answers)) ?? nothing;
  }

  queueBanner(scene: Scene): TemplateResult | typeof nothing {
    if (scene.state.transcript.standing.status !== 'queued') return nothing;
    return this.#asides.get()?.queueBanner(scene, () => void this.#visits.visit?.goOnWithBot()) ?? nothing;
  }

  /** What is said of a message that came further than to the server, or that it refused; undefined until it is known. */
  aside(scene: Scene, row: MessageRow, edit: (messageId: string) => void) {
    const retry = (messageId: string) => this.#visits.visit?.retry(messageId);
    return this.#asides.get()?.aside(scene, row, { retry, edit });
  }

  /** Leads to what has come below the reader. */
  newsButton(scene: Scene, toEnd: () => void): TemplateResult | typeof nothing {
    return this.#asides.get()?.newsButton(scene, toEnd) ?? nothing;
  }

  /** Where nobody has to wait: who leaves word how to be reached. */
  leaving(scene: Scene): TemplateResult | typeof nothing | undefined {
    const visit = this.#visits.visit;
    const { status } = scene.state.transcript.standing;
    if (visit === undefined || (status !== 'queued' && status !== 'later')) return undefined;
    return this.#contact.get()?.contact(scene, this.#server(), visit);
  }

  /** Opens the form where what the visitor says is one of the buttons that lead to it; false: it is said as usual. */
  opensForm(text: string): boolean {
    const transcript = this.#visits.visit?.state.transcript;
    if (transcript?.standing.status !== 'queued') return false;
    return this.#contact.get()?.opensForm(this.#host.shadowRoot, transcript, text) ?? false;
  }
}
