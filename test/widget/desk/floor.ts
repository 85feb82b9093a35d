import axe from 'axe-core';
import { LitElement } from 'lit';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import type { Board, CannedReply } from '../../../src/protocol/agent-rest.ts';
import { SapaDesk } from '../../../widget/desk/elements/sapa-desk.ts';
import type { Bench } from './desk-bench.ts';
import { draw, find, findAll } from './draw.ts';
import { ana, anas, benId, idOf, noon, waiting, wholeStory } from './samples.ts';

/** A screen with room for three panes, until the test ends. */
export async function wideScreen(): Promise<void> {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
}

/** Leads Ana and the others. */
export const sari = {
  ...ana,
  agentId: '019a9b1e-0000-7000-8000-00000000000c',
  name: 'Sari',
  role: 'supervisor',
} as const;

export const canned: readonly CannedReply[] = [
  { id: 'hello', title: 'Salam pembuka', text: 'Halo Kak, saya Ana.' },
  { id: 'ask-order', title: 'Minta nomor pesanan', text: 'Boleh nomor pesanannya, Kak?' },
];

export const board: Board = {
  departments: [
    {
      id: 'general',
      name: 'Layanan umum',
      open: true,
      waiting: 2,
      waitingSince: noon - 200_000,
      assigned: 3,
      online: 1,
      estimates: { told: 34, held: 31, medianErrorMs: 125_000 },
    },
  ],
  agents: [
    {
      agentId: benId,
      name: 'Ben',
      presence: 'away',
      awayReason: 'meal',
      departments: [],
      assigned: 5,
      capacity: 4,
      unanswered: 1,
      unansweredSince: noon - 70_000,
    },
    {
      agentId: ana.agentId,
      name: 'Ana',
      presence: 'online',
      departments: [],
      assigned: 1,
      capacity: 4,
      unanswered: 0,
    },
  ],
};

/** The desk with its lists read. */
export async function openDesk(bench: Bench): Promise<SapaDesk> {
  history.replaceState(null, '', location.pathname + location.search);
  const desk = await draw(new SapaDesk(), { desk: bench.desk, language: 'id' });
  await bench.desk.start();
  await expect.poll(() => bench.state().lists).toBe('read');
  await desk.updateComplete;
  return desk;
}

/** Ana's own conversation, or as Sari sees it, who leads. */
export async function openConversation(bench: Bench, as: typeof ana | typeof sari = ana): Promise<SapaDesk> {
  bench.server.agent = as;
  bench.server.put(anas(1, { seq: wholeStory.length, tags: ['refund'] }), wholeStory);
  bench.server.put(waiting(2));
  const desk = await openDesk(bench);
  bench.desk.open(idOf(1));
  await expect.poll(() => findAll(desk, '.message').length).toBeGreaterThan(0);
  return desk;
}

/** An element within the desk, to look further in. */
export function inside(desk: SapaDesk, name: string): LitElement {
  const element = find(desk, name);
  if (!(element instanceof LitElement)) throw new Error(`${name} is no element of ours`);
  return element;
}

/** What fades in is judged once it is there. */
async function stillness(desk: SapaDesk): Promise<void> {
  // What has just been asked to show begins to with the next frame.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  const fading = () =>
    findAll(desk, 'dialog[open], #menu, .canned').filter(
      (element) => element.classList.contains('show') || getComputedStyle(element).opacity !== '1',
    );
  await expect.poll(() => fading().length).toBe(0);
}

/** What WCAG 2.2 AA finds wrong, as far as a machine can tell. */
export async function faultsOf(element: SapaDesk): Promise<readonly string[]> {
  await stillness(element);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(element, { runOnly: tags });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
  );
}

/** Resolves once the dialog of this element is open. */
export const isOpen = (desk: SapaDesk, name: string) =>
  expect.poll(() => findAll(inside(desk, name), 'wa-dialog[open]').length).toBe(1);
