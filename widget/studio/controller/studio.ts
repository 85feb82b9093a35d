import { Store } from '../../shared/staff/store.ts';
import { askOver } from './ask.ts';
import { contentApi } from './content-api.ts';
import { followContent } from './content-line.ts';
import { Editor } from './editor.ts';
import { History } from './history.ts';
import { Library } from './library.ts';
import type { StudioPorts } from './ports.ts';
import { Publishing } from './publishing.ts';
import { Replay } from './replay.ts';
import { logIn, logOut, mayEdit, resumeSession } from './session.ts';
import { type Shell, type ShellState, withoutNews } from './shell.ts';
import { Suggesting } from './suggesting.ts';
import { Trying } from './trying.ts';
import { Unanswered } from './unanswered.ts';

/** The studio without anything to see: each of its parts holds a state, and says when it has changed. */
export class Studio {
  readonly shell: Shell;
  readonly library: Library;
  readonly editor: Editor;
  readonly trying: Trying;
  readonly suggesting: Suggesting;
  readonly publishing: Publishing;
  readonly history: History;
  readonly unanswered: Unanswered;
  readonly replay: Replay;
  /** Ends with the session. */
  #session = new AbortController();
  readonly #stop = new AbortController();

  constructor(ports: StudioPorts) {
    const store = new Store<ShellState>({ session: { phase: 'starting' }, now: ports.clock.now() });
    const ask = askOver(ports.fetch);
    this.shell = { ...ports, store, ask, api: contentApi(ask), stopped: this.#stop.signal };
    this.library = new Library(this.shell);
    this.trying = new Trying(this.shell);
    this.suggesting = new Suggesting(this.shell, () => this.editor.flush());
    const changed = () => this.#draftChanged();
    const languages = () => this.library.store.state.overview?.languages ?? [];
    this.editor = new Editor(this.shell, { languages, changed });
    this.publishing = new Publishing(this.shell, changed);
    this.history = new History(this.shell, changed);
    this.unanswered = new Unanswered(this.shell, changed);
    this.replay = new Replay(this.shell, () => this.editor.flush());
  }

  /** Takes up the session, if there is one. */
  async start(): Promise<void> {
    await resumeSession(this.shell);
    await this.#begin();
  }

  stop(): void {
    this.#session.abort();
    this.#stop.abort();
  }

  async logIn(email: string, password: string): Promise<void> {
    await logIn(this.shell, email, password);
    await this.#begin();
  }

  async logOut(): Promise<void> {
    await this.editor.flush();
    await logOut(this.shell);
    this.#session.abort();
  }

  /** Opens an intent by its id, or another file by its path, once it is known how they are read. */
  async openFile(item: string): Promise<void> {
    if (this.library.store.state.overview === undefined) await this.library.read();
    const { files = [] } = this.library.store.state.overview ?? {};
    const path = files.find((file) => [item, `${item}.yaml`, `${item}.yml`].includes(file.path))?.path;
    await this.editor.open(path ?? `${item}.yaml`);
  }

  dismissNews(): void {
    this.shell.store.update(withoutNews);
  }

  /** Reads what an editor needs first, and follows what happens on disk. */
  async #begin(): Promise<void> {
    const { session } = this.shell.store.state;
    if (session.phase !== 'working' || !mayEdit(session.agent)) return;
    this.#session.abort();
    this.#session = new AbortController();
    void followContent(this.shell, () => this.#diskChanged(), this.#session.signal);
    await this.library.read();
    await this.library.readHealth();
  }

  #draftChanged(): void {
    void this.library.refresh();
    void this.trying.again();
    this.replay.outdate();
  }

  #diskChanged(): void {
    this.#draftChanged();
    void this.editor.refresh();
    if (this.history.store.state.editions !== undefined) void this.history.read();
    if (this.publishing.store.state.files !== undefined) void this.publishing.read();
  }
}
