import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FileView } from '../../../src/protocol/events.ts';
import { base } from '../theme.ts';
import type { FileLine } from './file-line.ts';
import { fileMessageStyles } from './file-message.styles.ts';
import { formatSize } from './format-size.ts';
import { fileIcon } from './icons.ts';
import { fileWords } from './words.ts';

/** No side of a picture in a transcript is longer, in px. */
const longestSide = 240;
/** Nor shorter, so that there is something to press. */
const shortestSide = 56;

/**
 * A file in a transcript: an image as itself, which opens large; anything else, and an image that the page forbids to
 * show, by its name. What is fetched is held as a blob, because browsers send no token along with an image's address.
 */
export abstract class FileMessage extends LitElement {
  static override styles = [base, fileMessageStyles];
  static override properties = {
    messageId: { attribute: false },
    file: { attribute: false },
    language: { attribute: false },
    small: { state: true },
    large: { state: true },
    trouble: { state: true },
  };

  declare messageId: string;
  declare file: FileView;
  declare language: string;
  /** Addresses of blobs; absent until fetched. */
  declare small: string | undefined;
  declare large: string | undefined;
  /** `forbidden`: the page shows no images of ours. `not-loaded`: the last press came to nothing. */
  declare trouble: 'forbidden' | 'not-loaded' | undefined;
  readonly #sight = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) void this.#showSmall();
  });

  protected abstract get line(): FileLine;

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, so that whoever puts it into a list knows its height.
    if (this.file !== undefined) this.performUpdate();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('messageId') !== undefined) this.#forget();
  }

  protected override render(): TemplateResult {
    const isPicture = this.file.width !== undefined && this.trouble !== 'forbidden';
    return html`${isPicture ? this.#picture() : this.#card()}${this.#problem()}
      <dialog aria-label=${this.file.name} closedby="any" @keydown=${this.#keepKeys} @close=${this.#dropLarge}>${
        this.large === undefined ? nothing : this.#preview(this.large)
      }</dialog>`;
  }

  protected override updated(): void {
    // Set here: a page may forbid styles that stand in attributes.
    const picture = this.renderRoot.querySelector<HTMLElement>('.picture');
    if (picture !== null) Object.assign(picture.style, shownSize(this.file));
  }

  #picture(): TemplateResult {
    const { file, small } = this;
    return html`<button class="picture"
      aria-label=${this.#words.open(file.name)} title=${file.name} @click=${this.#open}>
      ${small === undefined ? fileIcon('image') : html`<img src=${small} alt="" @error=${this.#forbid}>`}
    </button>`;
  }

  #card(): TemplateResult {
    const { name, bytes, mediaType } = this.file;
    const kind = mediaType === 'application/pdf' ? 'PDF' : (mediaType.split('/')[1] ?? '').toUpperCase();
    return html`<button class="card" aria-label=${this.#words.download(name)} title=${name} @click=${this.#save}>
      ${fileIcon('document')}<span class="name" dir="auto">${name}</span>
      <span class="detail">${kind} · ${formatSize(bytes, this.language)}</span>${fileIcon('download')}
    </button>`;
  }

  #problem(): TemplateResult | typeof nothing {
    if (this.trouble !== 'not-loaded') return nothing;
    return html`<p class="problem" role="status">${fileIcon('alert')}${this.#words.loadFailed}</p>`;
  }

  #preview(address: string): TemplateResult {
    const words = this.#words;
    return html`<div class="bar"><span class="name" dir="auto">${this.file.name}</span>
        <button @click=${this.#save}>${fileIcon('download')}<span>${words.save}</span></button>
        <button class="close" aria-label=${words.close} title=${words.close} autofocus @click=${this.#close}>${fileIcon('close')}</button></div>
      <img src=${address} alt=${this.file.name} @error=${this.#forbid}>`;
  }

  async #showSmall(): Promise<void> {
    if (this.file.width === undefined || this.small !== undefined) return;
    this.#sight.disconnect();
    const { messageId } = this;
    const blob = await this.line.load(messageId, 'thumbnail').catch(() => undefined);
    // A picture that did not come leaves its place, which can still be pressed.
    if (blob === undefined || !this.isConnected || messageId !== this.messageId) return;
    this.small = URL.createObjectURL(blob);
  }

  readonly #open = async (): Promise<void> => {
    const blob = await this.#load();
    if (blob === undefined) return;
    this.large = URL.createObjectURL(blob);
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  };

  readonly #save = async (): Promise<void> => {
    const blob = await this.#load();
    if (blob === undefined) return;
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement('a'), { href: address, download: this.file.name });
    link.click();
    // The download has begun by then; it holds the blob itself.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };

  async #load(): Promise<Blob | undefined> {
    const blob = await this.line.load(this.messageId, 'file').catch(() => undefined);
    if (this.trouble !== 'forbidden') this.trouble = blob === undefined ? 'not-loaded' : undefined;
    return blob;
  }

  readonly #forbid = (): void => {
    this.#close();
    this.trouble = 'forbidden';
  };

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #dropLarge = (): void => {
    if (this.large !== undefined) URL.revokeObjectURL(this.large);
    this.large = undefined;
  };

  /** Keys in the preview are for the preview: Escape closes it and not what is behind it. */
  readonly #keepKeys = (event: KeyboardEvent): void => event.stopPropagation();

  #forget(): void {
    for (const address of [this.small, this.large]) if (address !== undefined) URL.revokeObjectURL(address);
    this.small = undefined;
    this.large = undefined;
    if (this.isConnected) this.#sight.observe(this);
  }

  get #words() {
    return fileWords(this.language);
  }
}

/** The picture's own shape within bounds, so that nothing moves when it arrives. */
function shownSize({ width = 1, height = 1 }: FileView): { width: string; height: string } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const shown = (side: number) => `${Math.max(shortestSide, Math.round(side * scale))}px`;
  return { width: shown(width), height: shown(height) };
}
