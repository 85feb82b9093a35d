/** A colour of the sRGB gamut: red, green and blue, gamma-encoded, each 0…1. */
export type Rgb = readonly [number, number, number];

export const white: Rgb = [1, 1, 1];
export const black: Rgb = [0, 0, 0];

/** Reads `#rgb` or `#rrggbb`; anything else gives nothing. */
export function parseHex(colour: string): Rgb | undefined {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour.trim());
  if (digits === null) return undefined;
  const six = digits[2] ?? (digits[1] ?? '').replace(/./g, '$&$&');
  const part = (at: number) => Number.parseInt(six.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** Writes `#rrggbb`. */
export function toHex(colour: Rgb): string {
  const digits = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${colour.map(digits).join('')}`;
}

/** How well two colours are told apart, 1…21: the contrast ratio of WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** A share (0…1) of the way from one colour to another, as near as eight bits a part come. */
export function mix([red, green, blue]: Rgb, [toRed, toGreen, toBlue]: Rgb, share: number): Rgb {
  const between = (from: number, to: number) => Math.round((from + (to - from) * share) * 255) / 255;
  return [between(red, toRed), between(green, toGreen), between(blue, toBlue)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
