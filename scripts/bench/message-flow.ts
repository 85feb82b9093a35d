/** Messages as visitors write them, known and unknown. */
const texts: readonly string[] = [
  'brp ongkir ke sby kak?',
  'halo, refund saya kok belum masuk ya',
  'where is my order',
  'mau cancel pesanan dong, salah ukuran',
  'tokonya buka jam berapa',
  'siapa presiden amerika sekarang',
  'bisa bayar pake qris ga',
  'resep rendang padang yang enak',
];

/**
 * Has messages answered, so many a second, until the signal aborts. Gives the way to ask how it went so far: how many
 * there were, and how long the unluckiest one waited from the moment it was due until it had its answer.
 */
export function startMessages(
  answer: (text: string) => unknown,
  perSecond: number,
  signal: AbortSignal,
): () => { readonly messages: number; readonly longestWaitMs: number } {
  const startedAt = performance.now();
  const dueAt = (message: number): number => startedAt + (message * 1000) / perSecond;
  let messages = 0;
  let longestWaitMs = 0;
  const answerDue = (): void => {
    for (; dueAt(messages) <= performance.now(); messages++) {
      answer(texts[messages % texts.length] ?? '');
      longestWaitMs = Math.max(longestWaitMs, performance.now() - dueAt(messages));
    }
  };
  const timer = setInterval(answerDue, 1000 / perSecond);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return () => ({ messages, longestWaitMs: Math.round(longestWaitMs * 10) / 10 });
}
