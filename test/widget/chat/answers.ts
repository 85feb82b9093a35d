import type { VisitorSignal } from '../../../src/protocol/visitor-rest.ts';

/** A signal as the stream carries it. */
export function frameOfSignal(signal: VisitorSignal): string {
  return `event: ${signal.type}\ndata: ${JSON.stringify(signal)}\n\n`;
}

export function write(reader: ReadableStreamDefaultController<Uint8Array>, text: string): void {
  try {
    reader.enqueue(new TextEncoder().encode(text));
  } catch {
    // Its reader has left.
  }
}

export function answer(status: number, body: unknown): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
}
