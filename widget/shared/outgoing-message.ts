/** Why a message will not be sent again by itself. */
export type Trouble = 'too-long' | 'refused';

/** A message on its way to the server. */
export interface OutgoingMessage {
  /** Stays the same on every try, so that no try makes a second message. */
  readonly messageId: string;
  readonly text: string;
  /** Unix ms. */
  readonly writtenAt: number;
  readonly trouble?: Trouble;
}

export function isMessage(value: unknown): value is OutgoingMessage {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string, type: string) => name in value && typeof Reflect.get(value, name) === type;
  return has('messageId', 'string') && has('text', 'string') && has('writtenAt', 'number');
}
