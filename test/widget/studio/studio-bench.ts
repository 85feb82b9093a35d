import axe from 'axe-core';
import { expect, onTestFinished } from 'vitest';
import { Studio } from '../../../widget/studio/controller/studio.ts';
import { SapaStudio } from '../../../widget/studio/elements/sapa-studio.ts';
import { draw, findAll } from '../desk/draw.ts';
import { HandClock } from '../desk/hand-clock.ts';
import { noon } from '../desk/samples.ts';
import { ContentServer } from './content-server.ts';

export interface StudioBench {
  readonly studio: Studio;
  readonly server: ContentServer;
  readonly clock: HandClock;
}

/** A studio before a server in memory, with a clock that the test moves. It stops when the test ends. */
export function openStudio(server = new ContentServer()): StudioBench {
  const clock = new HandClock(noon);
  const studio = new Studio({ fetch: server.fetch, clock, random: () => 0.5 });
  onTestFinished(() => studio.stop());
  return { studio, server, clock };
}

/** Somebody is logged in, and has a file open. */
export async function withOpen(path: string, bench = openStudio()): Promise<StudioBench> {
  await bench.studio.start();
  await bench.studio.editor.open(path);
  return bench;
}

/** What the editor wrote is saved, and nothing waits. */
export async function saved({ studio, clock }: StudioBench): Promise<void> {
  clock.advance(1_000);
  await expect.poll(() => studio.editor.store.state.open?.saving).toBe('saved');
}

/** The whole studio on the page, at an address. */
export async function drawStudio(bench: StudioBench, hash = '#'): Promise<SapaStudio> {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  const element = await draw(new SapaStudio(), { studio: bench.studio, language: 'id' });
  await bench.studio.start();
  await expect.poll(() => findAll(element, 'h1').length).toBeGreaterThan(0);
  return element;
}

/** What WCAG 2.2 AA finds wrong, as far as a machine can tell. */
export async function faultsOf(element: HTMLElement): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(element, { runOnly: tags });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
  );
}
