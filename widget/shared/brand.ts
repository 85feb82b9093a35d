import { black, contrast, mix, parseHex, type Rgb, toHex, white } from './colour.ts';

/** What one scheme makes of the brand colour, as hex colours. */
export interface BrandShades {
  /** Behind the visitor's words and on the main buttons. */
  readonly fill: string;
  /** Text on `fill`, contrast at least 4.5. */
  readonly onFill: string;
  /** The brand as text or icon on our own surfaces, contrast at least 4.5. */
  readonly text: string;
}

export interface BrandPalette {
  readonly light: BrandShades;
  readonly dark: BrandShades;
}

export const defaultBrand = '#0f5c57';

const readable = 4.5;
/** Enough for a bubble to stand out from a dark page. */
const visible = 1.8;
const ink: Rgb = [0.08, 0.075, 0.07];
/** The strongest tint that brand text is set on, per scheme: what is readable there is readable everywhere. */
const lightGround: Rgb = [0.92, 0.912, 0.9];
const darkGround: Rgb = [0.2, 0.19, 0.18];

/**
 * The shades of a brand colour (`#rgb` or `#rrggbb`) for light and dark. A colour that cannot be read gives those of
 * the default brand, because a widget without colours is worse than one in another colour.
 */
export function brandPalette(colour: string): BrandPalette {
  const brand = parseHex(colour) ?? parseHex(defaultBrand) ?? black;
  const lifted = until(visible, brand, white, darkGround);
  return {
    light: shades(brand, until(readable, brand, black, lightGround)),
    dark: shades(lifted, until(readable, brand, white, darkGround)),
  };
}

/** Sets the palette on an element, as the custom properties that everything of the brand's colour reads. */
export function applyBrand(element: HTMLElement, colour: string): void {
  const { light, dark } = brandPalette(colour);
  const both = (name: keyof BrandShades) => `light-dark(${light[name]}, ${dark[name]})`;
  element.style.setProperty('--sapa-brand', both('fill'));
  element.style.setProperty('--sapa-on-brand', both('onFill'));
  element.style.setProperty('--sapa-brand-text', both('text'));
}

function shades(fill: Rgb, text: Rgb): BrandShades {
  // Black is the last resort, and reads on all that white does not.
  const onFill = [white, ink].find((candidate) => contrast(candidate, fill) >= readable) ?? black;
  return { fill: toHex(fill), onFill: toHex(onFill), text: toHex(text) };
}

/** The colour, moved towards black or white in small steps until it has the contrast to the ground. */
function until(enough: number, colour: Rgb, towards: Rgb, ground: Rgb): Rgb {
  let share = 0;
  while (share < 1 && contrast(mix(colour, towards, share), ground) < enough) share += 0.02;
  return mix(colour, towards, Math.min(1, share));
}
