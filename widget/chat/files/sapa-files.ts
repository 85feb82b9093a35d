import { css } from 'lit';
import { UploadTray } from '../../shared/files/upload-tray.ts';
import { Uploads } from '../../shared/files/uploads.ts';
import type { Visit } from '../visit.ts';
import { visitLine } from './visit-line.ts';

/** A visitor's files on their way. */
export class SapaFiles extends UploadTray {
  static override properties = { ...UploadTray.properties, visit: { attribute: false } };
  static override styles = [...UploadTray.styles, css`:host { --sapa-unit: 1px; }`];

  declare visit: Visit | undefined;
  #uploads: Uploads | undefined;
  #leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    globalThis.addEventListener('online', () => this.#uploads?.hurry(), { signal: this.#leaving.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  protected override willUpdate(): void {
    this.language = this.visit?.deps.locale() ?? 'id';
  }

  protected override get uploads(): Uploads | undefined {
    const { visit } = this;
    if (visit === undefined) return undefined;
    this.#uploads ??= new Uploads({
      line: visitLine(visit),
      newId: visit.deps.newId,
      now: () => visit.deps.clock.now(),
      changed: () => this.requestUpdate(),
    });
    return this.#uploads;
  }
}
