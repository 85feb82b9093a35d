/** One frame of a stream of server-sent events (WHATWG HTML §9.2.6). */
export interface Frame {
  /** The frame's own id; empty where it has none. */
  readonly id: string;
  readonly type: string;
  readonly data: string;
}

export interface FrameListener {
  frame(frame: Frame): void;
  /** The server asks to come back after so many ms. */
  retry(ms: number): void;
}

/**
 * Takes a stream's text as it comes, cut anywhere, and says each whole frame. Written here because the parsers there
 * are weigh a sixteenth of everything a visitor downloads. Ids are the frame's own: resuming goes by the last event
 * that was understood.
 */
export function frameParser(listener: FrameListener): (text: string) => void {
  let unread = '';
  let lines: string[] = [];
  return (text) => {
    const parts = (unread + text).split(/\r\n|\n|\r(?!$)/);
    unread = parts.pop() ?? '';
    for (const line of parts) {
      if (line !== '') lines.push(line);
      else {
        tell(lines, listener);
        lines = [];
      }
    }
  };
}

function tell(lines: readonly string[], listener: FrameListener): void {
  const values = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  const data = values('data');
  const retry = Number(values('retry').at(-1) ?? Number.NaN);
  if (Number.isInteger(retry)) listener.retry(retry);
  if (data.length === 0) return;
  listener.frame({
    id: values('id').at(-1) ?? '',
    type: values('event').at(-1) ?? 'message',
    data: data.join('\n'),
  });
}
