import type { Deps } from './deps.ts';
import { readDraft, withDraft } from './drafts.ts';
import type { Editing, Editor } from './editing.ts';
import { DraftFaultsError, type FinishedReplay, type ReplayProgress, replayDraft } from './replay-draft.ts';

/** How a replay stands. */
export type ReplayState =
  | { readonly status: 'running'; readonly progress: ReplayProgress }
  | ({ readonly status: 'done'; readonly progress: ReplayProgress } & FinishedReplay)
  | { readonly status: 'failed' | 'cancelled'; readonly progress: ReplayProgress; readonly reason: string };

/** Replays of drafts, one at a time for each editor; the last of each is kept until the process ends. */
export interface Replays {
  /** Begins one, ending the editor's one before; gives its id. */
  start(editor: Editor, days: number): Promise<string>;
  /** Undefined where the editor has no such replay. */
  read(editor: Editor, replayId: string): ReplayState | undefined;
  cancel(editor: Editor, replayId: string): void;
}

interface Run {
  readonly replayId: string;
  readonly stop: AbortController;
  state: ReplayState;
}

const nothing: ReplayProgress = { conversations: 0, of: 0, messages: 0 };

export function createReplays(
  deps: Pick<Deps, 'conversations' | 'clock' | 'ids' | 'background'>,
  editing: Editing,
  closing?: AbortSignal,
): Replays {
  const runs = new Map<string, Run>();

  async function play(run: Run, editor: Editor, days: number): Promise<void> {
    const signal = AbortSignal.any(closing === undefined ? [run.stop.signal] : [run.stop.signal, closing]);
    const onProgress = (progress: ReplayProgress): void => {
      if (run.state.status === 'running') run.state = { status: 'running', progress };
    };
    try {
      const before = await editing.source.read();
      const after = withDraft(before, await readDraft(editing, editor));
      const request = { before, after, days };
      const finished = await replayDraft(deps, editing.replayThread, request, onProgress, signal);
      run.state = { status: 'done', progress: run.state.progress, ...finished };
    } catch (fault) {
      const { progress } = run.state;
      if (signal.aborted) return;
      run.state = { status: 'failed', progress, reason: reasonOf(fault) };
      if (!(fault instanceof DraftFaultsError)) throw fault;
    }
  }

  return {
    async start(editor, days) {
      runs.get(editor.agentId)?.stop.abort();
      const run: Run = {
        replayId: deps.ids.id(),
        stop: new AbortController(),
        state: { status: 'running', progress: nothing },
      };
      runs.set(editor.agentId, run);
      deps.background.attend('replay', () => play(run, editor, days));
      return run.replayId;
    },
    read(editor, replayId) {
      const run = runs.get(editor.agentId);
      return run?.replayId === replayId ? run.state : undefined;
    },
    cancel(editor, replayId) {
      const run = runs.get(editor.agentId);
      if (run?.replayId !== replayId || run.state.status !== 'running') return;
      run.state = { status: 'cancelled', progress: run.state.progress, reason: 'You ended it.' };
      run.stop.abort();
    },
  };
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof DraftFaultsError)) return 'The replay broke down. It is safe to try again.';
  const [first] = fault.faults.filter(({ severity }) => severity === 'error');
  return first === undefined ? fault.message : `${first.file}:${first.line}:${first.column} ${first.message}`;
}
