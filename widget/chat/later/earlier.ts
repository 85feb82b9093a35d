import type { Scene } from '../views/scene.ts';
import type { Visit } from '../visit.ts';
import { SapaEarlier } from './sapa-earlier.ts';

if (customElements.get('sapa-earlier') === undefined) customElements.define('sapa-earlier', SapaEarlier);

/** Shows the visitor's earlier conversations over the chat in this panel; `left` is called when they go back to it. */
export function openEarlier(panel: Element, scene: Scene, visit: Visit, left: () => void): void {
  const main = panel.querySelector('.main');
  const earlier = new SapaEarlier();
  Object.assign(earlier, { scene, visit });
  main?.toggleAttribute('inert', true);
  earlier.addEventListener('sapa-leave', () => {
    earlier.remove();
    main?.toggleAttribute('inert', false);
    left();
  });
  panel.append(earlier);
  void earlier.updateComplete.then(() => earlier.focus());
}
