import type { Desk } from '../controller/desk.ts';
import type { WorkWish } from './events.ts';

/** Passes a wish to the controller. */
export async function grantWish(desk: Desk, wish: WorkWish): Promise<void> {
  switch (wish.type) {
    case 'open':
      desk.open(wish.conversationId);
      break;
    case 'claim':
      await desk.claim(wish.conversationId);
      break;
    case 'write':
      desk.write(wish.conversationId, wish.kind, wish.text);
      break;
    case 'send':
      desk.send(wish.conversationId);
      break;
    case 'add-note':
      await desk.addNote(wish.conversationId);
      break;
    case 'retry':
      desk.retry(wish.conversationId, wish.messageId);
      break;
    case 'discard':
      desk.discard(wish.conversationId, wish.messageId);
      break;
    case 'close':
      await desk.close(wish.conversationId, wish.reason);
      break;
    case 'presence':
      await desk.bePresent(wish.presence);
      break;
    case 'log-out':
      await desk.logOut();
      break;
  }
}
