import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UnreadCount } from '../../widget/embed/unread-count.ts';
import { browserMemory } from '../../widget/shared/storage.ts';

const memory = browserMemory('sapa:unread.test:');
const starts = vi.spyOn(OscillatorNode.prototype, 'start');
const notes = 2;

beforeEach(async () => {
  localStorage.clear();
  vi.clearAllMocks();
  // So that the browser lets it sound.
  await userEvent.keyboard('a');
});

afterEach(() => {
  document.title = '';
});

function count(isLooking = () => false): UnreadCount {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return new UnreadCount({ memory, isLooking, changed: () => {}, signal: life.signal });
}

const message = (seq: number) => ({ messageId: `m-${seq}`, author: 'agent', text: 'Halo', seq }) as const;
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 500));

/** As another tab of the same visitor's writes it. */
function seenElsewhere(seq: number): void {
  memory.write('seen', String(seq));
  dispatchEvent(new StorageEvent('storage', { key: 'sapa:unread.test:seen' }));
}

describe('what waits behind the button', () => {
  it('is counted one by one, and rung for once where much comes at once', async () => {
    const unread = count();
    for (const seq of [1, 2, 3, 4, 5, 6, 7]) unread.hear(message(seq));
    expect(unread.now).toBe(7);
    await aWhile();
    expect(starts).toHaveBeenCalledTimes(notes);
  });

  it('is neither counted nor rung for while the visitor looks', async () => {
    const unread = count(() => true);
    unread.hear(message(1));
    await aWhile();
    expect(unread.now).toBe(0);
    expect(starts).not.toHaveBeenCalled();
  });

  it.each([
    ['before', 'first'],
    ['after', 'then'],
  ])('is no longer unread once it was seen in another tab, %s this one heard of it', async (_how, when) => {
    const unread = count();
    if (when === 'first') seenElsewhere(3);
    unread.hear(message(3));
    if (when === 'then') seenElsewhere(3);
    await aWhile();
    expect(unread.now).toBe(0);
    expect(starts).not.toHaveBeenCalled();
    unread.hear(message(4));
    expect(unread.now).toBe(1);
  });

  it('stays away with the chat', async () => {
    const life = new AbortController();
    const unread = new UnreadCount({
      memory,
      isLooking: () => false,
      changed: () => {},
      signal: life.signal,
    });
    unread.hear(message(1));
    life.abort();
    await aWhile();
    expect(starts).not.toHaveBeenCalled();
  });
});
