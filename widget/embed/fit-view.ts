/** What is seen of a page: a keyboard on the screen makes it lower, zooming in smaller. */
export type View = EventTarget & Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>;

/**
 * Tells the chat, as a sheet over a phone's page, what of the page can be seen: in `--sapa-view-top` and
 * `--sapa-view-height`. The keyboard leaves the page as high as it was, and would cover what is written.
 */
export function fitToView(chat: HTMLElement, view: View | null): void {
  if (view === null) return;
  const tell = () => {
    // Who zooms in looks at a part of the chat, which stays as it is.
    const isZoomed = view.scale > 1.01;
    chat.style.setProperty('--sapa-view-top', isZoomed ? '' : `${view.offsetTop}px`);
    chat.style.setProperty('--sapa-view-height', isZoomed ? '' : `${view.height}px`);
  };
  for (const change of ['resize', 'scroll']) view.addEventListener(change, tell);
  tell();
}
