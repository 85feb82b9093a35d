import { contrast, fromOklch, parseHex, type Rgb, toHex, toOklch } from './colour.ts';

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
const white: Rgb = { red: 1, green: 1, blue: 1 };
const ink: Rgb = { red: 0.08, green: 0.075, blue: 0.07 };
const black: Rgb = { red: 0, green: 0, blue: 0 };
/** The strongest tint that brand text is set on, per scheme: what is readable there is readable everywhere. */
const lightGround: Rgb = { red: 0.92, green: 0.912, blue: 0.9 };
const darkGround: Rgb = { red: 0.2, green: 0.19, blue: 0.18 };

/**
 * The shades of a brand colour (`#rgb` or `#rrggbb`) for light and dark. A colour that cannot be read gives those of
 * the default brand, because a widget without colours is worse than one in another colour.
 */
export function brandPalette(colour: string): BrandPalette {
  const brand = parseHex(colour) ?? parseHex(defaultBrand) ?? black;
  const { lightness, chroma, hue } = toOklch(brand);
  const lifted = fromOklch({ lightness: Math.min(0.8, Math.max(0.52, lightness)), chroma, hue });
  return {
    light: shades(brand, lightGround, -0.01),
    dark: shades(lifted, darkGround, 0.01),
  };
}

/** Sets the palette on an element, as the custom properties that `tokens` falls back from. */
export function applyBrand(element: HTMLElement, colour: string): void {
  const { light, dark } = brandPalette(colour);
  const both = (name: keyof BrandShades) => `light-dark(${light[name]}, ${dark[name]})`;
  element.style.setProperty('--sapa-brand', both('fill'));
  element.style.setProperty('--sapa-on-brand', both('onFill'));
  element.style.setProperty('--sapa-brand-text', both('text'));
}

function shades(fill: Rgb, ground: Rgb, step: number): BrandShades {
  return { fill: toHex(fill), onFill: toHex(textOn(fill)), text: toHex(textLike(fill, ground, step)) };
}

/** White where it can be read, else near-black; black is the last resort, and reads on all that white does not. */
function textOn(fill: Rgb): Rgb {
  return [white, ink].find((text) => contrast(text, fill) >= readable) ?? black;
}

/** The fill's hue, made darker or lighter step by step until it can be read on `ground`. */
function textLike(fill: Rgb, ground: Rgb, step: number): Rgb {
  const { lightness, chroma, hue } = toOklch(fill);
  let text = fill;
  for (let tried = lightness; tried >= 0 && tried <= 1; tried += step) {
    text = fromOklch({ lightness: tried, chroma, hue });
    if (contrast(text, ground) >= readable) break;
  }
  return text;
}
