import type { ContentFile } from '../../../src/protocol/editing-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { Store } from '../../shared/staff/store.ts';
import { combineForms, type FileData, type IntentForm, readForm, writeForm } from '../form/intent-form.ts';
import type { FileChange } from './content-api.ts';
import { type EditorState, type OpenFile, openedFile, otherState, savedFile } from './open-file.ts';
import { type Shell, tell, tellProblem } from './shell.ts';

/** How long (ms) somebody must stop writing before it is saved. */
const pause = 600;

/** What the editor needs of the rest of the studio. */
export interface EditorNeeds {
  /** The languages of the content, the most important first. */
  readonly languages: () => readonly string[];
  /** The draft has changed. */
  readonly changed: () => void;
}

/** One file, changed in a form or as text. Whatever is written is soon kept in the draft, and its tests are asked. */
export class Editor {
  readonly store = new Store<EditorState>({ phase: 'none', mode: 'form' });
  readonly #shell: Shell;
  readonly #needs: EditorNeeds;
  #pausing = new AbortController();
  #testing = new AbortController();
  #loaded = 0;

  constructor(shell: Shell, needs: EditorNeeds) {
    this.#shell = shell;
    this.#needs = needs;
  }

  /** Opens a file; what was written in the one before is saved first. */
  async open(path: string): Promise<void> {
    await this.flush();
    if (this.store.state.path === path && this.store.state.phase === 'open') return this.refresh();
    this.store.update(({ mode }) => ({ mode, path, phase: 'reading' }));
    await this.#load(path);
  }

  async close(): Promise<void> {
    await this.flush();
    this.#testing.abort();
    this.store.update(({ mode }) => ({ mode, phase: 'none' }));
  }

  /** Reads again what the editor has not changed themselves, or what has come to stand beside it. */
  async refresh(): Promise<void> {
    const { open, path } = this.store.state;
    if (open?.saving === 'waiting' || open?.saving === 'saving' || path === undefined) return;
    await this.#load(path);
  }

  /** Goes on in the form or as text, with what was written so far. */
  async write(mode: EditorState['mode']): Promise<void> {
    await this.flush();
    this.store.update((state) => ({ ...state, mode }));
  }

  changeForm(change: (form: IntentForm) => IntentForm): void {
    this.#edit((open) => (open.form === undefined ? open : { ...open, form: change(open.form) }));
  }

  changeText(text: string): void {
    this.#edit((open) => ({ ...open, text }));
  }

  /** Settles two states of the file: one of them stays, or both become one. */
  async settle(how: 'mine' | 'theirs' | 'both'): Promise<void> {
    const { open } = this.store.state;
    if (open?.other === undefined) return;
    const { path, file, other } = open;
    try {
      if (how !== 'theirs') {
        const seen = other.from === 'tab' ? other.hash : file.hash;
        await this.#shell.api.change(path, seen, this.#settled(open, how));
      } else if (other.from === 'live') await this.#shell.api.discard(path);
      this.#needs.changed();
    } catch (problem) {
      // It has changed once more: that is shown now.
      if (!(problem instanceof HttpFault && problem.status === 412)) return tellProblem(this.#shell, problem);
    }
    await this.#load(path);
  }

  /** What the file becomes. */
  #settled({ other, form, text, file }: OpenFile, how: 'mine' | 'both'): FileChange {
    const onto = other?.from === 'live' ? { onto: other.hash } : {};
    if (how === 'mine' || form === undefined || other?.form === undefined) return { ...onto, text };
    return { ...onto, data: this.#dataOf(combineForms(form, other.form), file.data) };
  }

  /** Saves at once what waits to be saved. */
  async flush(): Promise<void> {
    this.#pausing.abort();
    if (this.store.state.open?.saving === 'waiting') await this.#save();
  }

  /** Makes a new intent in the draft. Says whether it is there; a taken name is no fault. */
  async create(path: string, data: FileData): Promise<'made' | 'taken' | 'failed'> {
    try {
      await this.#shell.api.change(path, null, { data });
      this.#needs.changed();
      return 'made';
    } catch (problem) {
      if (problem instanceof HttpFault && problem.status === 412) return 'taken';
      tellProblem(this.#shell, problem);
      return 'failed';
    }
  }

  async rename(from: string, to: string): Promise<'made' | 'taken' | 'failed'> {
    await this.flush();
    try {
      await this.#shell.api.rename(from, to);
      this.#needs.changed();
      tell(this.#shell, { type: 'done', what: 'renamed' });
      return 'made';
    } catch (problem) {
      if (problem instanceof HttpFault && problem.status === 412) return 'taken';
      tellProblem(this.#shell, problem);
      return 'failed';
    }
  }

  /** Removes the open file in the draft. */
  async remove(): Promise<'removed' | 'failed'> {
    const { open } = this.store.state;
    if (open === undefined) return 'failed';
    try {
      await this.#shell.api.remove(open.path, open.file.hash);
      this.store.update(({ mode }) => ({ mode, phase: 'none' }));
      this.#needs.changed();
      tell(this.#shell, { type: 'done', what: 'removed' });
      return 'removed';
    } catch (problem) {
      tellProblem(this.#shell, problem);
      return 'failed';
    }
  }

  async #load(path: string): Promise<void> {
    try {
      const file = await this.#shell.api.file(path);
      if (this.store.state.path !== path) return;
      const { open: before } = this.store.state;
      const isSame = before?.file.hash === file.hash && before.text === file.text;
      if (!isSame) this.#loaded += 1;
      const opened = openedFile(file, this.#needs.languages(), this.#loaded);
      const tests = before?.tests;
      this.store.update((state) => ({
        ...state,
        phase: 'open',
        open: { ...opened, ...(tests && { tests }) },
      }));
      void this.#test();
    } catch (problem) {
      if (problem instanceof HttpFault && problem.status === 404) {
        this.store.update(({ mode }) => ({ mode, path, phase: 'missing' }));
      } else tellProblem(this.#shell, problem);
    }
  }

  #edit(change: (open: OpenFile) => OpenFile): void {
    const { open } = this.store.state;
    if (open === undefined) return;
    const isSaving = open.saving === 'saving';
    this.#show({ ...change(open), saving: isSaving ? 'saving' : 'waiting' });
    if (!isSaving) void this.#saveSoon();
  }

  async #saveSoon(): Promise<void> {
    this.#pausing.abort();
    this.#pausing = new AbortController();
    const { signal } = this.#pausing;
    await this.#shell.clock.wait(pause, AbortSignal.any([signal, this.#shell.stopped]));
    if (!signal.aborted) await this.#save();
  }

  async #save(): Promise<void> {
    const { open: before, mode } = this.store.state;
    if (before === undefined || before.other?.from === 'tab') return;
    this.#show({ ...before, saving: 'saving' });
    const { path, file, text, form } = before;
    const body = mode === 'form' && form ? { data: this.#dataOf(form, file.data) } : { text };
    try {
      const saved = await this.#shell.api.change(path, file.hash, body);
      this.#keep(before, saved);
      this.#needs.changed();
      void this.#test();
    } catch (problem) {
      await this.#notSaved(path, problem);
    }
  }

  /** What was written while it was saved is saved next. */
  #keep(before: OpenFile, saved: ContentFile): void {
    const { open: now, mode } = this.store.state;
    if (now === undefined || now.path !== before.path) return;
    const isDone = now.form === before.form && now.text === before.text;
    const next = savedFile(now, saved, this.#needs.languages(), isDone);
    const form = saved.data && readForm(saved.data, this.#needs.languages());
    if (mode === 'form') this.#show({ ...next, text: saved.text });
    else {
      const { form: _before, ...rest } = next;
      this.#show({ ...rest, ...(form && { form }) });
    }
    if (!isDone) void this.#saveSoon();
  }

  async #notSaved(path: string, problem: unknown): Promise<void> {
    const { open } = this.store.state;
    if (open === undefined || open.path !== path) return;
    if (problem instanceof HttpFault && problem.status === 412) {
      const theirs = await this.#shell.api.file(path).catch(() => undefined);
      const other = otherState('tab', theirs, this.#needs.languages());
      this.#show({ ...open, saving: 'failed', other });
      return;
    }
    this.#show({ ...open, saving: 'failed' });
    tellProblem(this.#shell, problem);
  }

  /** How the intent's tests go with what is saved. */
  async #test(): Promise<void> {
    const { open } = this.store.state;
    if (open === undefined || open.path.startsWith('_')) return;
    this.#testing.abort();
    this.#testing = new AbortController();
    const { signal } = this.#testing;
    this.#show({ ...open, testing: 'yes' });
    const intentId = open.path.replace(/\.ya?ml$/u, '');
    try {
      const tests = await this.#shell.api.test(intentId, signal);
      this.#showTests(open.path, { tests });
    } catch (problem) {
      if (signal.aborted) return;
      this.#showTests(open.path, {});
      tellProblem(this.#shell, problem);
    }
  }

  #showTests(path: string, results: Pick<OpenFile, 'tests'>): void {
    const { open } = this.store.state;
    if (open?.path === path) this.#show({ ...open, ...results, testing: 'no' });
  }

  #dataOf(form: IntentForm, before: FileData | undefined): FileData {
    return writeForm(form, before ?? {}, this.#needs.languages());
  }

  #show(open: OpenFile): void {
    this.store.update((state) => ({ ...state, open }));
  }
}
