import { onTestFinished } from 'vitest';

/** What is reported while a test runs, as the browser's console would show it. */
export function reported(): readonly string[] {
  const faults: string[] = [];
  const hear = (event: ErrorEvent) => {
    event.preventDefault();
    faults.push(event.message);
  };
  globalThis.addEventListener('error', hear);
  onTestFinished(() => globalThis.removeEventListener('error', hear));
  return faults;
}
