import { broughtFiles } from '../shared/files/brought-files.ts';
import type { SapaFiles } from './files/sapa-files.ts';
import type { Visit } from './visit.ts';

type Host = HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Fetches the part that sends and shows files. Rejects where it cannot be fetched; the next call tries again. */
export const fetchFiles = () => import('./later/files.ts');

/** Takes files that are dragged, dropped, pasted or chosen to the tray, which is fetched for them. */
export class Bringing {
  readonly #host: Host;
  readonly #visit: () => Visit | undefined;
  readonly #shown: () => void;

  /** `shown` is told when the tray is to be seen. */
  constructor(host: Host, visit: () => Visit | undefined, shown: () => void) {
    this.#host = host;
    this.#visit = visit;
    this.#shown = shown;
    for (const how of ['paste', 'dragover', 'drop'] as const) host.addEventListener(how, this.#bring);
  }

  /** Lets the visitor choose files. */
  choose(): void {
    this.#withTray((tray) => tray.choose());
  }

  readonly #bring = (event: DragEvent | ClipboardEvent): void => {
    const files = broughtFiles(event);
    if (!files) return;
    event.preventDefault();
    this.#withTray((tray) => tray.bring(event.type, files));
  };

  #withTray(use: (tray: SapaFiles) => unknown): void {
    void this.#visit()?.attempt(async () => {
      await fetchFiles();
      const tray = this.#host.renderRoot.querySelector<SapaFiles>('sapa-files');
      if (tray) use(tray);
      this.#shown();
    });
  }
}
