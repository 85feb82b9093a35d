import type { DraftedCluster, ListedCluster } from '../engine/unanswered-desk.ts';

/** Who reads transcripts gets to know where something was written; editors read redacted lines alone. */
export type Reader = 'reads-transcripts' | 'reads-lines';

const mostMessages = 40;

/** A group of what was not answered, with its most typical messages. */
export function clusterView(cluster: ListedCluster, reader: Reader) {
  const messages = cluster.messages.slice(0, mostMessages).map((message) => ({
    ...placedFor(message, reader),
    replies: message.replies.map((reply) => placedFor(reply, reader)),
  }));
  return { ...cluster, count: cluster.messages.length, trend: [...cluster.trend], messages };
}

/** What was made of a group. */
export function draftedView({ intentId, path, text, quoted }: DraftedCluster, reader: Reader) {
  return { intentId, path, text, quoted: quoted.map((reply) => placedFor(reply, reader)) };
}

/** The same without its conversation, for who may not read it. */
export function placedFor<T extends { readonly conversationId: string }>(
  placed: T,
  reader: Reader,
): Omit<T, 'conversationId'> & { conversationId?: string } {
  const { conversationId, ...rest } = placed;
  return reader === 'reads-transcripts' ? { ...rest, conversationId } : rest;
}
