import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DeskConversation } from '../../widget/desk/elements/desk-conversation.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { draw, find, findAll, readText } from './desk/draw.ts';
import { anas, events, fromVisitor, noon, started } from './desk/samples.ts';

const names = { department: (key: string) => key, agent: () => 'Ben' };
const file = {
  fileId: 'kept',
  digest: 'd',
  name: 'Faktur.pdf',
  mediaType: 'application/pdf',
  bytes: 240_000,
} as const;
const film = () => new File(['x'], 'film.mp4', { type: 'video/mp4' });

async function conversation(n = 1, standing: 'mine' | 'closed' = 'mine') {
  const shared = { type: 'message-posted', author: 'visitor', messageId: 'f1', text: '', file } as const;
  return draw(new DeskConversation(), {
    words: id,
    transcript: {
      conversation: anas(n),
      events: events(started, fromVisitor('m1', 'ini fakturnya'), shared),
      outgoing: [],
    },
    standing,
    names,
    today: noon,
    details: 'shown',
    mayClaim: true,
  });
}

function paste(target: Element): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(film());
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    composed: true,
    cancelable: true,
    clipboardData,
  });
  target.dispatchEvent(event);
  return event;
}

describe('files at the desk', () => {
  it('stand in the transcript by their name', async () => {
    const desk = await conversation();
    expect(readText(find(desk, '.card'))).toBe('Faktur.pdf PDF · 240 kB');
  });

  it('can be brought to a reply, not to a note', async () => {
    const desk = await conversation();
    await desk.composer?.switchKind();
    expect(findAll(desk, '.attach')).toHaveLength(0);
    expect(paste(find(desk, 'textarea')).defaultPrevented).toBe(false);
    await desk.composer?.switchKind();
    expect(findAll(desk, '.attach')).toHaveLength(1);
    expect(paste(find(desk, 'textarea')).defaultPrevented).toBe(true);
    await expect.element(page.getByText('film.mp4')).toBeVisible();
    find(desk, 'li.failed button').click();
    await expect.element(page.getByText('film.mp4')).not.toBeInTheDocument();
  });

  it('stay with their conversation while the agent looks at another', async () => {
    const desk = await conversation();
    paste(find(desk, 'textarea'));
    await expect.element(page.getByText('film.mp4')).toBeVisible();
    desk.transcript = { ...desk.transcript, conversation: anas(2) };
    await expect.element(page.getByText('film.mp4')).not.toBeInTheDocument();
    desk.transcript = { ...desk.transcript, conversation: anas(1) };
    await expect.element(page.getByText('film.mp4')).toBeVisible();
    find(desk, 'li.failed button').click();
  });

  it('cannot be sent in a conversation that is over', async () => {
    const desk = await conversation(1, 'closed');
    expect(findAll(desk, 'sapa-desk-files')).toHaveLength(0);
  });
});
