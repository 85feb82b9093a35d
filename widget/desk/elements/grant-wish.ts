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
    case 'whisper':
      await desk.whisper(wish.conversationId);
      break;
    case 'join':
      await desk.stand(wish.conversationId, 'joined');
      break;
    case 'refuse':
      await desk.refuse(wish.conversationId);
      break;
    case 'stop-joining':
      await desk.stand(wish.conversationId, 'apart');
      break;
    case 'tag':
      await desk.tag(wish.conversationId, wish.add, wish.remove);
      break;
    case 'search':
      await desk.search(wish.text);
      break;
    case 'all':
      await desk.all.show(wish.filter);
      break;
    case 'all-further':
      await desk.all.readOn();
      break;
    case 'use':
      desk.useSuggestion(wish.conversationId, wish.text);
      break;
    case 'compose':
      await desk.compose(wish.conversationId);
      break;
    case 'retry':
      desk.retry(wish.conversationId, wish.messageId);
      break;
    case 'discard':
      desk.discard(wish.conversationId, wish.messageId);
      break;
    case 'judge':
      await desk.judge(wish.conversationId, wish.seq, wish.verdict);
      break;
    case 'close':
      await desk.close(wish.conversationId, wish.reason, wish.tags);
      break;
    case 'presence':
      await desk.bePresent(wish.presence, wish.reason);
      break;
    case 'log-out':
      await desk.logOut();
      break;
  }
}
