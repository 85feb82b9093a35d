import { parseArgs } from 'node:util';
import { buildIfStale } from '../build-if-stale.ts';
import type { Frames } from './widget/long-conversation.ts';
import { measureWidget } from './widget/measure.ts';
import { visitsEach } from './widget/time-opening.ts';

/** Measures what the widget weighs and how soon it is there, and with `--peer` what others do on the same machine. */
export async function benchWidget(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { peer: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  buildIfStale();
  const figures = await measureWidget(values.peer ? 'with-peers' : 'alone');
  const { launcherGzip, chatGzip, laterGzip, peers, missing } = figures;
  const later = Object.entries(laterGzip).map(([name, bytes]) => `${name} ${bytes}`);
  console.log(`launcher                ${launcherGzip} bytes gzip`);
  console.log(`chat and its language   ${chatGzip} bytes gzip`);
  console.log(`later, when used        ${later.join(', ')}`);
  console.log(`requests before opening ${figures.requestsBeforeOpen}`);
  const { floor } = figures;
  console.log(
    `Medians of ${visitsEach} visits with a warm cache (the files, and what the browser keeps compiled), processor four times slower;`,
  );
  console.log('in brackets a bare text field behind a button, opened likewise in the same run:');
  console.log(`page → launcher         ${figures.launcherMs} ms (${floor.launcherMs})`);
  console.log(`click after 300 ms over it → can write  ${figures.openMs} ms (${floor.openMs})`);
  console.log(`tap of 80 ms, its end → can write     ${figures.tapMs} ms (${floor.tapMs})`);
  console.log(`press by a script, unannounced → can write  ${figures.pressMs} ms (${floor.pressMs})`);
  const half = ([from, to]: readonly [number, number]) => `half of them ${from} to ${to}`;
  console.log(
    `page → can write        ${figures.usableMs} ms, ${half(figures.usableHalf)} (${floor.usableMs})`,
  );
  console.log(
    `the same as an element of the page, without a launcher  ${figures.inlineMs} ms, ${half(figures.inlineHalf)}`,
  );
  console.log(`press → 5,000 messages  ${figures.openLongMs} ms, ${figures.heapMB} MB of heap`);
  console.log(
    `200 messages stream in  ${figures.longTasks} tasks over 50 ms, longest ${figures.longestTaskMs} ms, of which it ran at most ${figures.longestRunMs} ms`,
  );
  console.log(
    'Between two frames, median / 95 % / 99 % within; in brackets a plain list, scrolled likewise:',
  );
  console.log(`scrolling               ${said(figures.frames)} (${said(figures.floorFrames)})`);
  console.log(`scrolling, four times slower  ${said(figures.slowFrames)} (${said(figures.slowFloorFrames)})`);
  for (const [name, peer] of Object.entries(peers)) {
    const opens = peer.openMs === undefined ? '' : `, click → can write ${peer.openMs} ms`;
    const ours = peer.openMs === undefined ? 'ours as an element' : 'ours over its launcher';
    console.log(
      `${name.padEnd(23)} ${peer.gzip} bytes gzip, page → can write ${peer.usableMs} ms, ${half(peer.usableHalf)}${opens}; ${ours} ${peer.oursMs} ms`,
    );
  }
  for (const [name, why] of Object.entries(missing)) console.log(`${name}: could not be had: ${why}`);
  if (values.json) console.log(JSON.stringify(figures));
}

function said({ medianMs, p95Ms, p99Ms }: Frames): string {
  return `${medianMs} / ${p95Ms} / ${p99Ms} ms`;
}
