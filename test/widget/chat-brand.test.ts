import { describe, expect, it } from 'vitest';
import { brandPalette, defaultBrand } from '../../widget/shared/brand.ts';
import { contrast, parseHex, type Rgb } from '../../widget/shared/colour.ts';

function colour(hex: string): Rgb {
  const parsed = parseHex(hex);
  if (parsed === undefined) throw new Error(`${hex} is no colour`);
  return parsed;
}

const steps = ['00', '33', '66', '80', '99', 'cc', 'ff'];
const everyBrand = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));

describe('the brand colour', () => {
  it('can be read under its text, and as text, whatever it is', () => {
    for (const brand of everyBrand) {
      const { light, dark } = brandPalette(brand);
      const contrasts = [
        contrast(colour(light.fill), colour(light.onFill)),
        contrast(colour(dark.fill), colour(dark.onFill)),
        contrast(colour(light.text), colour('#ebe9e6')),
        contrast(colour(dark.text), colour('#33302e')),
      ];
      expect(Math.min(...contrasts), brand).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stays what the owner set, on light pages', () => {
    expect(everyBrand.every((brand) => brandPalette(brand).light.fill === brand)).toBe(true);
  });

  it('stands out on dark pages even when it is black', () => {
    expect(contrast(colour(brandPalette('#000').dark.fill), colour('#33302e'))).toBeGreaterThan(1.5);
  });

  it.each(['', 'teal', '#12', '#12345', 'oklch(0.4 0.1 190)', '#gggggg'])(
    'is the default one for %j',
    (brand) => {
      expect(brandPalette(brand)).toEqual(brandPalette(defaultBrand));
    },
  );

  it.each([
    ['#000', '#fff', 21],
    ['#777', '#fff', 4.48],
    ['#0f5c57', '#fff', 7.81],
  ])('has the contrast that WCAG gives %s on %s', (one, other, expected) => {
    expect(contrast(colour(one), colour(other))).toBeCloseTo(expected, 1);
  });
});
