const usual = '#0f5c57';

/** The shop's colour as mail programs know it, `#rrggbb`; the product's own where it is written another way. */
export function mailColour(brandColour: string): string {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(brandColour);
  if (digits === null) return usual;
  return `#${digits[2] ?? (digits[1] ?? '').replace(/./g, '$&$&')}`.toLowerCase();
}

/** The colour of text on this one: whichever of black and white has more contrast (WCAG 2.2), at least 4.5. */
export function inkOn(colour: string): '#ffffff' | '#000000' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#000000';
}

/** One part of an sRGB colour, 0…255, as light, 0…1. */
function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
