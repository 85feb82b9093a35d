/** A colour of the sRGB gamut, gamma-encoded, each part 0…1. */
export interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Lightness 0…1, chroma 0…≈0.37, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Reads `#rgb` or `#rrggbb`; anything else gives nothing. */
export function parseHex(colour: string): Rgb | undefined {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour.trim());
  if (digits === null) return undefined;
  const six = digits[2] ?? (digits[1] ?? '').replace(/./g, '$&$&');
  const part = (at: number) => Number.parseInt(six.slice(at, at + 2), 16) / 255;
  return { red: part(0), green: part(2), blue: part(4) };
}

/** Writes `#rrggbb`. */
export function toHex({ red, green, blue }: Rgb): string {
  const digits = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${digits(red)}${digits(green)}${digits(blue)}`;
}

/** How well two colours are told apart, 1…21, as WCAG 2.2 defines contrast ratio. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance({ red, green, blue }: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** From sRGB to OKLCH; the matrices are Björn Ottosson's (bottosson.github.io/posts/oklab, 2020). */
export function toOklch({ red, green, blue }: Rgb): Oklch {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const greenRed = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness,
    chroma: Math.hypot(greenRed, blueYellow),
    hue: (Math.atan2(blueYellow, greenRed) * 180) / Math.PI,
  };
}

/** From OKLCH to the sRGB colour of the same lightness and hue, with as much of the chroma as sRGB can show. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  for (let tried = chroma; tried > 0; tried -= 0.005) {
    const { red, green, blue } = unclipped(lightness, tried, hue);
    if ([red, green, blue].every((part) => part >= -0.0005 && part <= 1.0005)) return clip(red, green, blue);
  }
  const { red, green, blue } = unclipped(lightness, 0, hue);
  return clip(red, green, blue);
}

function unclipped(lightness: number, chroma: number, hue: number): Rgb {
  const radians = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(radians), chroma * Math.sin(radians)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: toGamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    green: toGamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    blue: toGamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  };
}

function clip(red: number, green: number, blue: number): Rgb {
  const into = (part: number) => Math.min(1, Math.max(0, part));
  return { red: into(red), green: into(green), blue: into(blue) };
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function toGamma(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}
