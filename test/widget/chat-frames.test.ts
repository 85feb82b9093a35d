import { createParser } from 'eventsource-parser';
import { describe, expect, it } from 'vitest';
import { type Frame, frameParser } from '../../widget/shared/parse-frames.ts';

function parse(...parts: readonly string[]): { frames: Frame[]; retries: number[] } {
  const frames: Frame[] = [];
  const retries: number[] = [];
  const feed = frameParser({ frame: (frame) => frames.push(frame), retry: (ms) => retries.push(ms) });
  for (const part of parts) feed(part);
  return { frames, retries };
}

/** What a parser that others have proved makes of the same text. */
function reference(text: string): { frames: Frame[]; retries: number[] } {
  const frames: Frame[] = [];
  const retries: number[] = [];
  const parser = createParser({
    onEvent: ({ id = '', event: type = 'message', data }) => frames.push({ id, type, data }),
    onRetry: (ms) => retries.push(ms),
  });
  parser.feed(text);
  return { frames, retries };
}

const streams = [
  'id: 1\nevent: message-posted\ndata: {"seq":1}\n\n',
  ':\n\nid: 1\ndata: a\n\n:\n\ndata: b\n\n',
  'data: one\ndata: two\n\n',
  'data:no space\n\ndata:  two spaces\n\n',
  'event: typing\ndata: {}\n\nid: 7\nevent: x\n\n',
  'retry: 3000\n\ndata: after\n\n',
  'id: 1\r\ndata: crlf\r\n\r\nid: 2\rdata: cr\r\rdata: done\n\n',
  'unknown: field\ndata: {"text":"a: b: c"}\n\n',
  'data: unfinished',
  'data: “kopi” ☕\n\n',
];

describe('the frames of a stream', () => {
  it.each(streams)('are those that a proven parser finds in %j', (text) => {
    expect(parse(text)).toEqual(reference(text));
  });

  it.each(streams)('are the same wherever %j is cut', (text) => {
    expect(parse(...text)).toEqual(reference(text));
    for (let cut = 1; cut < text.length; cut += 1) {
      expect(parse(text.slice(0, cut), text.slice(cut))).toEqual(reference(text));
    }
  });
});
