import type { Memory } from '../shared/storage.ts';
import { rungKey } from '../shared/visitor-keys.ts';

/** Two soft notes, in Hz, and how long each sounds, in s. */
const notes = [660, 880];
const noteLasts = 0.12;
const loudness = 0.06;
/** In ms. */
const startsWithin = 500;
const atOnce = 1_000;

/**
 * Rings once for what comes at once, however many messages and tabs. Silent where the browser wants a press of a key or
 * button first.
 */
export async function ring(memory: Memory): Promise<void> {
  const now = Date.now();
  if (now - Number(memory.read(rungKey)) < atOnce || !('AudioContext' in globalThis)) return;
  memory.write(rungKey, String(now));
  const audio = new AudioContext();
  // What may sound does so a moment after it was made; what may not would wait for a press.
  await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, startsWithin))]);
  if (audio.state !== 'running') return audio.close();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(loudness, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + notes.length * noteLasts);
  volume.connect(audio.destination);
  for (const [at, frequency] of notes.entries()) {
    const note = audio.createOscillator();
    note.frequency.value = frequency;
    note.connect(volume);
    note.start(audio.currentTime + at * noteLasts);
    note.stop(audio.currentTime + (at + 1) * noteLasts);
  }
  setTimeout(() => void audio.close(), 1_000 * (notes.length + 1) * noteLasts);
}
