export type KeyCommand = 'before' | 'after' | 'switch-kind' | 'leave' | 'help';

/** What a key means on the desk as a whole. Keys that a dialog, a menu or a text uses itself mean nothing here. */
export function keyCommand(event: KeyboardEvent): KeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return undefined;
  const path = event.composedPath();
  if (path.some(isOverlay)) return undefined;
  if (event.altKey) return altCommand(event);
  if (event.key === 'Escape') return 'leave';
  return event.key === '?' && !path.some(isTextField) ? 'help' : undefined;
}

function altCommand({ key, code }: KeyboardEvent): KeyCommand | undefined {
  if (key === 'ArrowUp') return 'before';
  if (key === 'ArrowDown') return 'after';
  // By its place on the keyboard, because Alt+N writes a character on some.
  return code === 'KeyN' ? 'switch-kind' : undefined;
}

function isOverlay(target: EventTarget): boolean {
  return target instanceof HTMLDialogElement || (target instanceof HTMLElement && target.popover !== null);
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
