/**
 * Phrases that ask for a person outright, Indonesian and English. A phrase counts when its words stand side by side in
 * the message. Bare nouns that also occur in ordinary questions ("admin", "orang") count only with a verb of contact.
 */
const contact = [
  'ngomong',
  'ngobrol',
  'bicara',
  'bicaranya',
  'chat',
  'cs',
  'hubungi',
  'hubungkan',
  'hubungin',
  'sambungkan',
  'sambungin',
  'sambung',
  'disambungkan',
  'disambungin',
  'dihubungkan',
  'panggil',
  'panggilin',
  'panggilkan',
  'minta',
  'mau',
  'pengen',
  'pengin',
  'ingin',
  'butuh',
  'perlu',
  'alihkan',
  'oper',
  'operin',
  'talk',
  'speak',
  'connect',
  'transfer',
  'get',
  'want',
  'need',
  'give',
  'call',
];

const person = [
  'manusia',
  'orang',
  'orangnya',
  'orgnya',
  'org',
  'admin',
  'adminnya',
  'cs',
  'csnya',
  'operator',
  'petugas',
  'petugasnya',
  'agen',
  'human',
  'person',
  'agent',
  'representative',
  'somebody',
  'someone',
  'staff',
];

/** Words that may stand between the verb and the person. */
const between = new Set([
  ...[
    'sama',
    'ama',
    'dengan',
    'dgn',
    'dg',
    'ke',
    'kepada',
    'langsung',
    'aja',
    'dong',
    'tolong',
    'sm',
    'lgsg',
    'saja',
    'bagian',
  ],
  ...['seorang', 'org', 'orang', 'mbak', 'mas', 'kak', 'ngomong', 'bicara', 'ngobrol', 'chat', 'ketemu'],
  ...[
    'to',
    'a',
    'an',
    'with',
    'me',
    'the',
    'real',
    'live',
    'actual',
    'human',
    'customer',
    'talk',
    'speak',
    'your',
    'please',
  ],
]);

/** Phrases that are enough by themselves. */
const outright = [
  'orang beneran',
  'orang asli',
  'manusia beneran',
  'manusia asli',
  'bukan bot',
  'bukan robot',
  'jangan bot',
  'gamau bot',
  'ga mau bot',
  'gak mau bot',
  'nggak mau bot',
  'bicara dengan manusia',
  'talk to a person',
  'real person',
  'real human',
  'live agent',
  'human agent',
  'human please',
  'agent please',
  'not a bot',
  'talk to support',
  'speak to support',
  'contact support',
  'customer service dong',
  'cs dong',
  'admin dong',
];

const alone = new Set(['manusia', 'human', 'cs', 'admin', 'agent', 'operator', 'orang', 'person', 'petugas']);

/** A question about who is answering is not a request to be handed over. */
const asksWho = /\b(apakah|apa kamu|kamu itu|ini (bot|robot|admin|cs|orang|manusia)|are you|is this|am i)\b/;

/** Whether the visitor asks, in so many words, to talk to a person. */
export function asksForPerson(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 1) return alone.has(words[0] ?? '');
  const line = words.join(' ');
  if (asksWho.test(line) && !words.some((word) => /^(mau|minta|want|need)$/.test(word))) return false;
  return outright.some((phrase) => ` ${line} `.includes(` ${phrase} `)) || contactsPerson(words);
}

const contactWords = new Set(contact);
const personWords = new Set(person);

function contactsPerson(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (!contactWords.has(word)) return false;
    const next = words.slice(at + 1).find((following) => !isBetween(following));
    return next !== undefined && personWords.has(next);
  });
}

function isBetween(word: string): boolean {
  return between.has(word) && !personWords.has(word);
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
