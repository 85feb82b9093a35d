import type { LitElement } from 'lit';
import { onTestFinished } from 'vitest';
import { type DeskWish, WishEvent } from '../../../widget/desk/elements/events.ts';
import { applyBrand, defaultBrand } from '../../../widget/shared/brand.ts';

/** Puts an element on the page with its properties, drawn; it is taken off when the test ends. */
export async function draw<E extends LitElement>(element: E, properties: Partial<E> = {}): Promise<E> {
  // Somebody looks at it: the frame that tests run in has the focus only once it was touched.
  window.focus();
  Object.assign(element, properties);
  applyBrand(element, defaultBrand);
  document.body.append(element);
  onTestFinished(() => element.remove());
  await element.updateComplete;
  return element;
}

/** Everything the element wishes for, in order. */
export function wishesOf(element: HTMLElement): readonly DeskWish[] {
  const wishes: DeskWish[] = [];
  element.addEventListener('sapa-wish', (event) => {
    if (event instanceof WishEvent) wishes.push(event.wish);
  });
  return wishes;
}

/** The first match in the element or in the elements it is made of. */
export function find(root: LitElement, selector: string): HTMLElement {
  const found = findAll(root, selector)[0];
  if (found === undefined) throw new Error(`There is no ${selector} in ${root.localName}`);
  return found;
}

export function findAll(root: LitElement, selector: string): readonly HTMLElement[] {
  return within(root.renderRoot, selector);
}

function within(root: ParentNode, selector: string): readonly HTMLElement[] {
  const here = [...root.querySelectorAll<HTMLElement>(selector)];
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? within(shadowRoot, selector) : [],
  );
  return [...here, ...inner];
}

/** What people read in the element, without runs of space. */
export function readText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
