import { ModelFailedError } from '../../ports/language-model.ts';

/** Passes a body on, unless it is longer than `mostBytes`. */
export function within(mostBytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = mostBytes;
  return new TransformStream({
    transform(bytes, controller) {
      left -= bytes.byteLength;
      if (left < 0) throw new ModelFailedError('too-long');
      controller.enqueue(bytes);
    },
  });
}

/**
 * Passes the text of a response on as server-sent events. A server that does not stream answers with one JSON object:
 * that becomes one event, on one line. Which of them it is, the first character tells, as content types are often wrong; a page of
 * HTML is neither.
 */
export function asEvents(): TransformStream<string, string> {
  let kind: 'unknown' | 'events' | 'object' = 'unknown';
  let object = '';

  return new TransformStream({
    transform(text, controller) {
      if (kind === 'unknown') kind = kindOf(text);
      if (kind === 'events') controller.enqueue(text);
      if (kind === 'object') object += text;
    },
    flush(controller) {
      if (kind === 'object') controller.enqueue(`data: ${JSON.stringify(JSON.parse(object))}\n\n`);
    },
  });
}

function kindOf(text: string): 'unknown' | 'events' | 'object' {
  const first = text.trimStart()[0];
  if (first === undefined) return 'unknown';
  if (first === '<') throw new ModelFailedError('bad-answer', 'HTML');
  return first === '{' ? 'object' : 'events';
}
