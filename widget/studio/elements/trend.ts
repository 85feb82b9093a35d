import { css, html, svg } from 'lit';

const height = 22;
const barWidth = 5;
const gap = 2;

/** Small bars, the oldest first; the label says the same to those who do not see them. */
export function trendBars(counts: readonly number[], label: string) {
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, place) => {
    const tall = count === 0 ? 1.5 : Math.max(3, (height * count) / most);
    return svg`<rect class=${count === 0 ? 'none' : 'some'} x=${place * (barWidth + gap)} y=${height - tall}
      width=${barWidth} height=${tall} rx="1.25"/>`;
  });
  const width = counts.length * (barWidth + gap) - gap;
  return html`<svg class="trend" role="img" aria-label=${label} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">${bars}</svg>`;
}

export const trendStyles = css`
  .trend {
    display: block;
  }

  .trend .some {
    fill: color-mix(in oklab, var(--sapa-brand-text) 62%, var(--sapa-surface));
  }

  .trend .some:last-of-type {
    fill: var(--sapa-brand-text);
  }

  .trend .none {
    fill: var(--sapa-line);
  }
`;
