import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../theme.ts';
import { formatSize } from './format-size.ts';
import { fileIcon } from './icons.ts';
import { acceptedTypes, mayRetry, type Problem } from './problem.ts';
import { uploadTrayStyles } from './upload-tray.styles.ts';
import type { Upload, Uploads } from './uploads.ts';
import { type FileWords, fileWords } from './words.ts';

/** How long (ms) a drag that does not move any more counts as going on. */
const dragLasts = 400;

/**
 * The files on their way, above the composer: each with its progress and a way to stop it, or why it was not sent.
 * Takes files that are chosen, photographed, dropped and pasted.
 */
export abstract class UploadTray extends LitElement {
  static override styles = [base, uploadTrayStyles];
  static override properties = {
    language: { attribute: false },
    dragged: { state: true },
    choosing: { state: true },
  };

  declare language: string;
  /** Whether files are held over the page. */
  declare dragged: boolean;
  /** Whether somebody with a camera in hand is asked what they want to send. */
  declare choosing: boolean;
  readonly #previews = new Map<File, string>();
  #dragging: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.dragged = false;
    this.choosing = false;
  }

  protected abstract get uploads(): Uploads | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const address of this.#previews.values()) URL.revokeObjectURL(address);
    this.#previews.clear();
  }

  /** Lets somebody choose; on a touch screen between the camera and what is there. */
  async choose(): Promise<void> {
    if (!globalThis.matchMedia('(pointer: coarse)').matches) return this.#pick('file');
    this.choosing = !this.choosing;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.choice button')?.focus();
  }

  /** Takes what a `drop` or a `paste` brings; at each `dragover` it shows that files may be dropped. */
  bring(how: string, files: readonly File[]): void {
    clearTimeout(this.#dragging);
    this.dragged = how === 'dragover';
    // A drag is over when nothing is heard of it any more: browsers do not tell of each that ends elsewhere.
    if (this.dragged) this.#dragging = setTimeout(() => this.bring('dragend', []), dragLasts);
    else this.uploads?.add(files);
  }

  protected override render(): TemplateResult {
    const words = fileWords(this.language);
    const list = this.uploads?.list ?? [];
    return html`
      <input id="file" type="file" multiple accept=${acceptedTypes} tabindex="-1" aria-hidden="true" @change=${this.#chosen}>
      <input id="camera" type="file" accept="image/jpeg" capture="environment" tabindex="-1" aria-hidden="true" @change=${this.#chosen}>
      ${this.choosing ? this.#choice(words) : nothing}
      ${list.length === 0 ? nothing : html`<ul aria-label=${words.underWay}>${list.map((one) => this.#row(one, words))}</ul>`}
      ${this.dragged ? html`<div class="drop"><p>${fileIcon('attach')}<strong>${words.drop}</strong><span>${words.kinds}</span></p></div>` : nothing}
    `;
  }

  protected override updated(): void {
    const kept = new Set(this.uploads?.list.map(({ file }) => file));
    for (const [file, address] of this.#previews) {
      if (kept.has(file)) continue;
      URL.revokeObjectURL(address);
      this.#previews.delete(file);
    }
  }

  #choice(words: FileWords): TemplateResult {
    return html`<div class="choice" @keydown=${this.#leaveChoice}>
      <button @click=${() => this.#pick('camera')}>${fileIcon('camera')}${words.takePhoto}</button>
      <button @click=${() => this.#pick('file')}>${fileIcon('image')}${words.chooseFile}</button>
    </div>`;
  }

  #row(upload: Upload, words: FileWords): TemplateResult {
    const { messageId, file, phase, share, problem } = upload;
    const { name } = file;
    return html`<li class=${phase}>
      ${this.#preview(file)}
      <span class="name" dir="auto">${name}</span>
      <span class="detail" role="status">${this.#detail(upload, words)}</span>
      ${problem && mayRetry(problem) ? html`<button class="retry" aria-label=${`${words.retry}: ${name}`} title=${words.retry} @click=${() => this.uploads?.retry(messageId)}>${fileIcon('refresh')}</button>` : nothing}
      <button aria-label=${phase === 'failed' ? words.remove(name) : words.cancel(name)}
        @click=${() => this.#cancel(messageId)}>${fileIcon('close')}</button>
      ${phase === 'failed' ? nothing : html`<progress max="1" .value=${share} aria-label=${name}></progress>`}
    </li>`;
  }

  #preview(file: File): TemplateResult {
    if (!file.type.startsWith('image/')) return html`<span class="mark">${fileIcon('document')}</span>`;
    let address = this.#previews.get(file);
    if (address === undefined) {
      address = URL.createObjectURL(file);
      this.#previews.set(file, address);
    }
    // Where the page forbids the picture, its frame says enough.
    return html`<span class="mark">${fileIcon('image')}<img src=${address} alt="" @error=${hide}></span>`;
  }

  #detail({ phase, share, file, problem }: Upload, words: FileWords): string {
    if (problem !== undefined) return problemIn(problem, words);
    if (phase === 'waiting') return `${formatSize(file.size, this.language)} · ${words.waiting}`;
    if (share >= 1) return words.almost;
    const percent = new Intl.NumberFormat(this.language, { style: 'percent' }).format(share);
    return `${formatSize(file.size, this.language)} · ${words.sent(percent)}`;
  }

  #pick(input: 'file' | 'camera'): void {
    this.choosing = false;
    this.renderRoot.querySelector<HTMLInputElement>(`#${input}`)?.click();
  }

  readonly #chosen = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.uploads?.add([...(event.target.files ?? [])]);
    event.target.value = ''; // so that the same file can be chosen again
  };

  readonly #leaveChoice = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.choosing = false;
  };

  /** Whoever pressed the button goes on with the next file, or with writing. */
  async #cancel(messageId: string): Promise<void> {
    this.uploads?.cancel(messageId);
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('li button') ?? this.nextElementSibling;
    if (next instanceof HTMLElement) next.focus();
  }
}

function problemIn(problem: Problem, words: FileWords): string {
  if (problem.type !== 'wait') return words.problems[problem.type];
  return words.wait(Math.max(1, Math.ceil((problem.until - Date.now()) / 60_000)));
}

function hide({ target }: Event): void {
  if (target instanceof HTMLElement) target.hidden = true;
}
