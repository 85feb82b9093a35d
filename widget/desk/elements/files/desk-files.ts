import type { PropertyValues } from 'lit';
import { css } from 'lit';
import { broughtFiles } from '../../../shared/files/brought-files.ts';
import { UploadTray } from '../../../shared/files/upload-tray.ts';
import { Uploads } from '../../../shared/files/uploads.ts';
import type { DeskComposer } from '../desk-composer.ts';
import { agentLine } from './agent-line.ts';

/** What is on its way goes on, whichever conversation the agent looks at meanwhile. */
const underWay = new Map<string, Uploads>();
/** The element on the page, which shows what has changed. */
let shown: DeskFiles | undefined;

/**
 * An agent's files on their way to the visitor, before the composer. Takes what is dropped on the conversation, and
 * pasted into the reply: what is for colleagues takes no files.
 */
export class DeskFiles extends UploadTray {
  static override properties = { ...UploadTray.properties, conversationId: { attribute: false } };
  static override styles = [
    ...UploadTray.styles,
    css`
      :host {
        box-sizing: border-box;
        width: 100%;
        max-width: 908px;
        margin: 0 auto;
        padding: 0 var(--sapa-space-6);
      }

      @media (max-width: 719px) {
        :host {
          padding: 0 var(--sapa-space-2);
        }
      }
    `,
  ];

  declare conversationId: string;
  #leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const root = this.getRootNode();
    const around = root instanceof ShadowRoot ? root.host : this;
    around.addEventListener('sapa-attach', () => void this.choose(), { signal });
    for (const how of ['paste', 'dragover', 'drop']) around.addEventListener(how, this.#bring, { signal });
    globalThis.addEventListener('online', () => this.uploads.hurry(), { signal });
    shown = this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    if (shown === this) shown = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversationId')) this.choosing = false;
  }

  protected override get uploads(): Uploads {
    const { conversationId } = this;
    const known = underWay.get(conversationId);
    if (known !== undefined) return known;
    const uploads = new Uploads({
      line: agentLine(conversationId),
      newId: () => crypto.randomUUID(),
      now: Date.now,
      changed: () => {
        if (uploads.list.length === 0) underWay.delete(conversationId);
        else underWay.set(conversationId, uploads);
        shown?.requestUpdate();
      },
    });
    return uploads;
  }

  readonly #bring = (event: Event): void => {
    const isBrought = event instanceof DragEvent || event instanceof ClipboardEvent;
    const files = isBrought ? broughtFiles(event) : undefined;
    if (files === undefined || this.#writesToColleagues) return;
    event.preventDefault();
    this.bring(event.type, files);
  };

  get #writesToColleagues(): boolean {
    const { nextElementSibling: composer } = this;
    return composer !== null && isComposer(composer) && composer.kind !== 'reply';
  }
}

function isComposer(element: Element): element is DeskComposer {
  return element.localName === 'sapa-desk-composer';
}

customElements.define('sapa-desk-files', DeskFiles);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-files': DeskFiles;
  }
}
