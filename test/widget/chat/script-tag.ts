/** The script tag as it stands on a host page. The chat it fetches is an empty file: the elements are here already. */
export function tag(
  data: Readonly<Record<string, string>> = {},
  src = '/test/widget/chat/widget.js',
): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = new URL(src, location.origin).href;
  Object.assign(script.dataset, data);
  return script;
}
