/** Words that only somebody writes who wants a language model to do something; visitors are never spoken to like this. */
const commands: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,3}(?:instructions?|prompts?|rules|guidelines)\b/,
  /\b(?:abaikan|lupakan|langgar|acuhkan)\s+(?:\p{L}+\s+){0,3}(?:instruksi|perintah|aturan|prompt|arahan)\b/u,
  /\b(?:system|developer|hidden|initial)\s+(?:prompt|message|instructions?)\b|\bprompt\s+(?:sistem|system)\b/,
  /\b(?:you are now|from now on,? you|act as|pretend to be|mulai sekarang kamu|kamu sekarang adalah|berperan sebagai)\b/,
  /\b(?:in|to|at the end of)\s+(?:every|each|all)\s+(?:answers?|repl(?:y|ies)|responses?)\b/,
  /\b(?:di|dalam|pada|ke|akhir)\s+(?:setiap|semua|tiap)\s+(?:jawaban|balasan|respons)\b/,
  /\b(?:tell|inform|convince|ask)\s+(?:the\s+|every\s+|all\s+)?(?:visitors?|users?|customers?)\s+(?:that|to|for)\b/,
  /\b(?:katakan|beritahu|bilang|yakinkan|minta)\s+(?:\p{L}+\s+)?(?:pengunjung|pengguna|pelanggan)\b/u,
  /\b(?:include|insert|append|add|sertakan|masukkan|tambahkan|sisipkan)\s+(?:\p{L}+\s+){0,2}(?:link|url|tautan)\b.{0,12}(?:https?:|www\.)/u,
  /<\/?(?:system|assistant|user|passages?|instructions?|data)\b|\[\/?inst\]|<\|\w+\|>/,
  /^\s*(?:system|assistant|asisten|sistem)\s*:/m,
];

/**
 * What in a text speaks to a language model instead of to visitors; undefined: nothing that we know of. Whoever writes it
 * wants an answer that the text itself does not give. Words hidden by invisible or wide characters are found.
 */
export function speaksToModel(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  for (const command of commands) {
    const [found] = command.exec(plain) ?? [];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
