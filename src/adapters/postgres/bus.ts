import { z } from 'zod';
import type { Bus } from '../../ports/bus.ts';
import { type Signal, signal } from '../../protocol/signals.ts';
import type { Channel } from './channel.ts';

const heard = z.union([z.object({ wake: z.string() }), z.object({ signal })]);

/**
 * A bus for all nodes on one database: whoever listens in this process is called at once by `local`, those of other
 * nodes over the channel. After a gap everybody here who follows a conversation is woken, since nobody knows whom it
 * concerned.
 */
export function sharedBus(local: Bus, channel: Channel): Bus {
  const followed = new Map<string, number>();
  channel.onNotice((notice) => {
    const { success, data } = heard.safeParse(notice);
    if (!success) return; // of a newer version, or not for the bus
    void ('wake' in data ? local.wake(data.wake) : local.signal(data.signal));
  });
  channel.onGap(() => {
    for (const conversationId of followed.keys()) void local.wake(conversationId);
  });
  const follow = (conversationId: string, change: 1 | -1): void => {
    const count = (followed.get(conversationId) ?? 0) + change;
    if (count > 0) followed.set(conversationId, count);
    else followed.delete(conversationId);
  };

  return {
    async wake(conversationId) {
      await local.wake(conversationId);
      await channel.tell({ wake: conversationId });
    },
    onWake(conversationId, listener) {
      follow(conversationId, 1);
      let stop: (() => void) | undefined = local.onWake(conversationId, listener);
      return () => {
        if (stop === undefined) return;
        follow(conversationId, -1);
        stop();
        stop = undefined;
      };
    },
    onAnyWake: (listener) => local.onAnyWake(listener),
    async signal(said: Signal) {
      await local.signal(said);
      await channel.tell({ signal: said });
    },
    onSignal: (listener) => local.onSignal(listener),
  };
}
