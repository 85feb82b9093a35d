/**
 * Presses the button at the end of a finger's tap, in place of the browser. Chromium holds back whatever a page loads while a
 * finger is down on it, unless the page says that it deals with the finger itself: the chat would only come once the finger
 * has gone.
 */
export function answerTaps(button: HTMLButtonElement): void {
  button.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
  button.addEventListener('touchend', (event) => {
    const { touches, changedTouches, cancelable } = event;
    if (!cancelable) return;
    event.preventDefault();
    const [finger] = changedTouches;
    if (touches.length === 0 && finger !== undefined && isOn(button, finger)) button.click();
  });
}

function isOn(button: HTMLButtonElement, { clientX, clientY }: Touch): boolean {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
