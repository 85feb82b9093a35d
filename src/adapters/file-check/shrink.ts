/**
 * A smaller image, each of whose pixels is the mean of those it stands for; what is transparent counts as little as it
 * shows. `width` and `height` are at most the image's own. Needs no memory but the result's.
 */
export function shrink(image: ImageData, width: number, height: number): ImageData {
  const small = new ImageData(new Uint8ClampedArray(width * height * 4), width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      small.data.set(
        meanOf(image, spanOf(x, width, image.width), spanOf(y, height, image.height)),
        4 * (y * width + x),
      );
    }
  }
  return small;
}

type Span = readonly [from: number, to: number];

/** What the pixel `at` of `most` stands for on a side that is `length` long. */
function spanOf(at: number, most: number, length: number): Span {
  return [Math.floor((at * length) / most), Math.ceil(((at + 1) * length) / most)];
}

function meanOf({ data, width }: ImageData, [left, right]: Span, [top, bottom]: Span): readonly number[] {
  let red = 0;
  let green = 0;
  let blue = 0;
  let alpha = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
      const weight = data[at + 3] ?? 0;
      red += (data[at] ?? 0) * weight;
      green += (data[at + 1] ?? 0) * weight;
      blue += (data[at + 2] ?? 0) * weight;
      alpha += weight;
    }
  }
  if (alpha === 0) return [0, 0, 0, 0];
  return [red / alpha, green / alpha, blue / alpha, alpha / ((right - left) * (bottom - top))];
}
