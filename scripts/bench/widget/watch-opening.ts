export interface Watched {
  readonly launcher?: string | undefined;
  readonly input: string;
  /** Whether the launcher is pressed as soon as it shows, by a script. */
  readonly presses: boolean;
}

/**
 * Runs in the page: promises as `benchSeen` when the launcher shows, when it is pressed (as the browser dates the click or the
 * end of the tap, not when a busy page comes to it) and when the text field can be written in: seen, in a frame that has been handed over.
 */
export function watch({ launcher, input, presses }: Watched): void {
  const find = (path: string): HTMLElement | null => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (let at = 0; at < roots.length; at += 1) {
      const found = roots[at]?.querySelector<HTMLElement>(path.split(' ').at(-1) ?? path);
      if (found) return found;
      for (const element of roots[at]?.querySelectorAll('*') ?? []) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    return null;
  };
  // A panel that is drawn and hidden has boxes too.
  const isShown = (element: HTMLElement | null) =>
    element !== null &&
    element.getClientRects().length > 0 &&
    element.checkVisibility({ visibilityProperty: true });
  let launcherAt = 0;
  let pressedAt = 0;
  const { promise: seen, resolve } = Promise.withResolvers();
  Reflect.set(window, 'benchSeen', seen);
  const tell = () => resolve({ launcherAt, pressedAt, usableAt: performance.now() });
  const afterThisFrame = (work: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = work;
    port2.postMessage(undefined);
  };
  const press = (button: HTMLElement | null) => {
    pressedAt = launcherAt;
    button?.click();
  };
  const look = () => {
    const button = launcher !== undefined && launcherAt === 0 ? find(launcher) : null;
    if (isShown(button)) {
      launcherAt = performance.now();
      if (presses) press(button);
    }
    const isOpened = launcher === undefined || pressedAt > 0;
    if (isOpened && isShown(find(input))) return afterThisFrame(tell);
    requestAnimationFrame(look);
  };
  const notePress = (event: Event) => {
    if (event.isTrusted && pressedAt === 0) pressedAt = event.timeStamp;
  };
  for (const end of ['touchend', 'click']) addEventListener(end, notePress, { capture: true });
  requestAnimationFrame(look);
}
