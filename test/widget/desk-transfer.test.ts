import { describe, expect, it } from 'vitest';
import { DeskTransfer } from '../../widget/desk/elements/desk-transfer.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { draw, findAll, readText } from './desk/draw.ts';
import { ana, colleagues } from './desk/samples.ts';

describe('giving a conversation on', () => {
  it('shows a colleague who cannot receive, with the reason, and lets nobody choose them', async () => {
    const agents = colleagues.agents.map((agent) => ({ ...agent, agentId: `${agent.agentId}0` }));
    const element = await draw(new DeskTransfer(), {
      words: id,
      colleagues: { ...colleagues, agents },
      ownId: ana.agentId,
    });
    await element.show();
    const choices = findAll(element, '.choice');
    expect(choices.map(readText).slice(0, 2)).toEqual([
      'Ana Lestari · 1 percakapan Online',
      'Ben Saputra · 1 percakapan Jeda · tidak bisa menerima',
    ]);
    const isOpen = ({ disabled }: HTMLInputElement) => !disabled;
    expect([...element.renderRoot.querySelectorAll('input')].map(isOpen)).toEqual([true, false, true, true]);
  });
});
