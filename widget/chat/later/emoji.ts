import { SapaEmoji } from './sapa-emoji.ts';

if (customElements.get('sapa-emoji') === undefined) customElements.define('sapa-emoji', SapaEmoji);

/** Shows the emoji above this form, or puts them away; what is picked goes where the caret is in its text field. */
export function toggleEmoji(form: HTMLFormElement, language: string): void {
  const field = form.querySelector('textarea');
  const known = form.querySelector<SapaEmoji>('sapa-emoji');
  if (field === null) return;
  if (known !== null) putAway(known, field);
  else form.append(emojiFor(form, field, language));
}

function emojiFor(form: HTMLFormElement, field: HTMLTextAreaElement, language: string): SapaEmoji {
  const emoji = new SapaEmoji();
  emoji.language = language;
  emoji.addEventListener('sapa-leave', () => putAway(emoji, field));
  emoji.addEventListener('sapa-pick', (event) => {
    if (!(event instanceof CustomEvent)) return;
    field.setRangeText(String(event.detail), field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    putAway(emoji, field);
  });
  emoji.addEventListener('focusout', ({ relatedTarget }) => {
    // The button that opened them puts them away by itself.
    const isOurs = relatedTarget instanceof Node && form.contains(relatedTarget) && relatedTarget !== field;
    if (!isOurs) emoji.remove();
  });
  return emoji;
}

function putAway(emoji: SapaEmoji, field: HTMLTextAreaElement): void {
  field.focus();
  emoji.remove();
}
