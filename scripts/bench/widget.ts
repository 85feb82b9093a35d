import { parseArgs } from 'node:util';
import { buildIfStale } from '../build-if-stale.ts';
import { measureWidget } from './widget/measure.ts';

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
  console.log('Median of seven visits with a warm cache, processor four times slower:');
  console.log(`page → launcher         ${figures.launcherMs} ms`);
  console.log(`press → can write       ${figures.openMs} ms`);
  console.log(`page → can write        ${figures.usableMs} ms`);
  console.log(`press → 5,000 messages  ${figures.openLongMs} ms, ${figures.heapMB} MB of heap`);
  console.log(
    `200 messages stream in  ${figures.longTasks} tasks over 50 ms, longest ${figures.longestTaskMs} ms`,
  );
  console.log(`scrolling, 95 % within  ${figures.frameP95Ms} ms a frame`);
  for (const [name, peer] of Object.entries(peers)) {
    console.log(`${name.padEnd(23)} ${peer.gzip} bytes gzip, page → can write ${peer.usableMs} ms`);
  }
  for (const [name, why] of Object.entries(missing)) console.log(`${name}: could not be had: ${why}`);
  if (values.json) console.log(JSON.stringify(figures));
}
