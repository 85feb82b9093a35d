import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ring } from '../../widget/embed/sound.ts';
import { browserMemory } from '../../widget/shared/storage.ts';

const memory = browserMemory('sapa:sound.test:');
const starts = vi.spyOn(OscillatorNode.prototype, 'start');
const closes = vi.spyOn(AudioContext.prototype, 'close');

beforeEach(async () => {
  localStorage.clear();
  vi.clearAllMocks();
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Lanjut';
  await page.getByRole('button', { name: 'Lanjut' }).click();
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('the sound of a message', () => {
  it('is two notes, once for what comes within a second, in whatever tab', async () => {
    await ring(memory);
    expect(starts).toHaveBeenCalledTimes(2);
    await ring(memory);
    expect(starts).toHaveBeenCalledTimes(2);
    memory.write('rung', String(Date.now() - 1_000));
    await ring(memory);
    expect(starts).toHaveBeenCalledTimes(4);
    await expect.poll(() => closes.mock.calls.length).toBe(2);
  });

  it('comes from a device that takes a moment to start', async () => {
    let now: AudioContextState = 'suspended';
    const state = vi.spyOn(AudioContext.prototype, 'state', 'get').mockImplementation(() => now);
    vi.spyOn(AudioContext.prototype, 'resume').mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      now = 'running';
    });
    await ring(memory);
    expect(starts).toHaveBeenCalledTimes(2);
    await expect.poll(() => closes.mock.calls.length).toBe(1);
    state.mockRestore();
  });

  it('does not wait for a press where the browser wants one', async () => {
    vi.spyOn(AudioContext.prototype, 'resume').mockReturnValueOnce(new Promise(() => {}));
    const state = vi.spyOn(AudioContext.prototype, 'state', 'get').mockReturnValue('suspended');
    await ring(memory);
    expect(starts).not.toHaveBeenCalled();
    expect(closes).toHaveBeenCalledTimes(1);
    state.mockRestore();
  });
});
