export type KeyCommand = 'palette' | 'before' | 'after' | 'switch-kind' | 'suggestions' | 'leave' | 'help';

/** What a key means on the desk as a whole. Keys that a dialog, a menu or a text uses itself mean nothing here. */
export function keyCommand(event: KeyboardEvent): KeyCommand | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined;
  const path = event.composedPath();
  if (path.some(isOverlay)) return undefined;
  if (event.ctrlKey || event.metaKey) return event.code === 'KeyK' && !event.altKey ? 'palette' : undefined;
  if (event.altKey) return altCommand(event);
  if (event.key === 'Escape') return 'leave';
  return event.key === '?' && !path.some(isTextField) ? 'help' : undefined;
}

function altCommand({ key, code }: KeyboardEvent): KeyCommand | undefined {
  if (key === 'ArrowUp') return 'before';
  if (key === 'ArrowDown') return 'after';
  // By their place on the keyboard, because with Alt they write characters on some.
  if (code === 'KeyS') return 'suggestions';
  return code === 'KeyN' ? 'switch-kind' : undefined;
}

function isOverlay(target: EventTarget): boolean {
  return (
    target instanceof HTMLDialogElement ||
    (target instanceof HTMLElement && target.localName === 'wa-dialog') ||
    (target instanceof HTMLElement && target.popover !== null)
  );
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
