import { describe, expect, it, onTestFinished } from 'vitest';
import { answerTaps } from '../../widget/embed/answer-taps.ts';

describe('a tap', () => {
  it.each<[string, Partial<Touch>, readonly string[], number]>([
    ['presses once', { clientX: 50, clientY: 50 }, [], 1],
    ['that ends elsewhere presses nothing', { clientX: 150, clientY: 50 }, [], 0],
    ['of two fingers presses nothing', { clientX: 50, clientY: 50 }, ['another'], 0],
  ])('%s, and is the page’s own', (_what, place, others, presses) => {
    const { target, pressed } = tapped();
    const finger = new Touch({ identifier: 1, target, ...place });
    const rest = others.map((_, at) => new Touch({ identifier: 2 + at, target }));
    const start = touch('touchstart', [finger, ...rest], [finger]);
    const end = touch('touchend', rest, [finger]);
    for (const event of [start, end]) target.dispatchEvent(event);
    expect([start.defaultPrevented, end.defaultPrevented]).toEqual([true, true]);
    expect(pressed()).toBe(presses);
  });

  it('that the browser has taken for something else is left to it', () => {
    const { target, pressed } = tapped();
    const finger = new Touch({ identifier: 1, target, clientX: 50, clientY: 50 });
    target.dispatchEvent(touch('touchend', [], [finger], false));
    expect(pressed()).toBe(0);
  });
});

function tapped() {
  const target = document.createElement('button');
  target.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 100px; height: 100px';
  document.body.append(target);
  onTestFinished(() => target.remove());
  answerTaps(target);
  let presses = 0;
  target.addEventListener('click', () => {
    presses += 1;
  });
  return { target, pressed: () => presses };
}

function touch(type: string, touches: Touch[], changedTouches: Touch[], cancelable = true): TouchEvent {
  return new TouchEvent(type, { touches, changedTouches, cancelable, bubbles: true });
}
