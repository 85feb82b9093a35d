import type { Locator } from 'playwright';

// By the keystroke-level model (Card, Moran and Newell, 1980), in seconds: an average typist, who thinks before each act.
const thinking = 1.35;
const pointing = 1.1;
const clicking = 0.2;
const typing = 0.28;

/** What a person does on a page, and how long they would take for it, whatever the machine takes. */
export function countEffort() {
  let seconds = 0;
  let acts = 0;
  const act = (took: number): void => {
    acts += 1;
    seconds += thinking + took;
  };
  return {
    async clicks(where: Locator): Promise<void> {
      act(pointing + clicking);
      await where.click();
    },
    /** Points at a field and types. */
    async types(where: Locator, text: string): Promise<void> {
      act(pointing + clicking + text.length * typing);
      await where.fill(text);
    },
    spent: () => ({ acts, seconds: Math.round(seconds) }),
  };
}
