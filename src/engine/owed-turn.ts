import type { BotConversation } from '../conversation/conversation.ts';
import type { Event } from '../protocol/events.ts';

/** What the visitor wrote that waits for the bot, and where it stands. */
export interface OwedTurn {
  readonly conversation: BotConversation;
  /** The seq of the visitor's last message. */
  readonly replyTo: number;
  readonly messages: readonly string[];
  /** The conversation so far, up to these messages; its beginning may be missing. */
  readonly events: readonly Event[];
}
