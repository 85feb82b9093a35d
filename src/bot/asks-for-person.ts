/**
 * Whether the visitor asks, in so many words, to talk to a person. Each word is given its kind by the table below, and
 * a message asks when its kinds stand in one of the orders of `requests`: "mau ngomong sama orang" is *wish talk link
 * somebody*. Nouns that also occur in ordinary questions ("orang", "admin") count only in such an order.
 */
export function asksForPerson(text: string): boolean {
  const line = plain(text);
  if (asksWhen.test(line)) return false;
  const kinds = ` ${line
    .split(' ')
    .map((word) => kindOf.get(word) ?? 'other')
    .join(' ')} `;
  if (asksWho.test(line) && !/ (wish|may|connect) /.test(kinds)) return false;
  return requests.some((request) => request.test(kinds));
}

/** One kind for each word, Indonesian and English, with the spellings people use. */
const words = {
  person: 'manusia manusianya humann human humans cs csnya operator representative',
  /** People, but often not ours: they count where somebody wants to talk to them, or wants just them. */
  somebody: `orang orangnya org orgnya orng admin adminnya mimin petugas petugasnya persn person people somebody someone agent`,
  /** Ours only where somebody wants to talk to them. */
  staff: 'agen staff staf karyawan pegawai support team tim penjual',
  chief: `manajer manager menejer manejer manajernya managernya menejernya atasan atasannya atasanmu atasanku pimpinan pimpinannya
    supervisor supervisornya spv owner ownernya pemilik pemiliknya bosnya bosmu`,
  /** Also what people call anybody: they count only where somebody wants to talk *to* them. */
  boss: 'bos boss',
  bot: 'bot bots botnya robot robots robotnya chatbot ai',
  talk: `ngomong ngomng ngmg ngmng ngomongnya bicara bicaranya berbicara bcr ngobrol dibantu dilayani ditangani
    talk talking speak speaking help`,
  /** Ways of talking that are also other things: a place to order, a question, a complaint. */
  chat: 'chat chatting nanya tanya komplain komplen curhat telpon telepon',
  meet: 'ketemu bertemu menemui meet see',
  connect: `hubungi hubungin hubungkan hubungkn dihubungkan dihubungin dihubungi sambung sambungin sambungkan sambungkn
    disambungin disambungkan alihkan dialihkan oper operin dioper panggil panggilin panggilkan panggilkn connect connected`,
  wish: `mau mo pengen pengin pgn ingin minta mohon butuh perlu tolong tlg dong donk want wanna need get give have let rather
    prefer please pls plis plz`,
  may: 'bisa bs boleh bolehkah can could may',
  link: `sama sm ama ma dengan dgn dg ke kepada dari langsung lgsg seorang oleh mbak mas si bagian pihak bantuan saya aku gw i im to a an
    with me us the your kamu km lu lo kalian anda from of any call layanan pelanggan`,
  polite: 'aja saja deh ya kak gan sis min sih now sekarang',
  real: 'real live actual',
  genuine: 'asli beneran betulan',
  not: `ga gak ngga nggak tidak tdk gamau ogah gausah usah jangan bukan not no dont without males malas capek cape sick tired`,
  done: 'udah sudah udh sdh pernah kemarin already',
  by: 'via lewat jam atau or',
  else: 'lain else',
  there: 'ada',
  here: 'disini sini there here',
  where: 'mana dmn kemana',
};

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([kind, listed]) => listed.split(/\s+/).map((word) => [word, kind])),
);

const between = '(?:(?:wish|talk|link|polite|real|staff) )*';
/** "ga mau …" refuses, "bisa ga …" asks. */
const unrefused = `(?<!(?<! may) not ${between})`;

const requests: readonly RegExp[] = [
  // "ngomong sama orang", "sambungin ke cs", "talk to support"; not "udah ngomong sama cs", "lewat chat admin"
  ` (?<! (?:done|by) )${unrefused}(?:talk|connect|chat link) ${between}(?:person|somebody|staff) (?!else)`,
  // "bicara dengan manajer", "panggil atasannya", "talk to your boss"; not "udah bicara sama manajer", "bisa dibantu bos"
  ` (?<! (?:done|by) )${unrefused}(?:talk|connect) ${between}(?:chief|link boss) `,
  // "mau ketemu manajernya"
  ` ${unrefused}wish (?:link |meet )*meet (?:link )*(?:chief|link boss) `,
  // "minta supervisor", "manager please"; not "minta nomor manajer", "mau jadi manager"
  ` ${unrefused}wish ${between}chief (?:polite )*$|^ chief (?:wish|polite) $`,
  // "mana manajernya", "bosnya mana"
  ' chief (?:polite )*where | where (?:polite )*chief ',
  // "mau chat cs"; not "order via chat admin", "mau tanya admin, ongkir berapa"
  ` ${unrefused}(?:wish|may) (?:link )*chat (?:person|somebody) $`,
  // "minta cs", "get me a human"
  ` ${unrefused}wish ${between}person `,
  // "mau sama orang aja", "I need someone"; not "minta orang rumah yang terima"
  ` ${unrefused}wish ${between}somebody (?:$|polite|wish|genuine|not)`,
  // "someone I can talk to"
  ' (?:person|somebody) (?:\\S+ ){0,3}talk (?:link )?$',
  // "orang beneran", "real person"
  ' (?:person|somebody) genuine | real (?:person|somebody) ',
  // "ga mau ngomong sama bot", "not a bot"
  ` not ${between}bot `,
  // "ada orang?", "adminnya mana sih"; not "ada admin jam berapa"
  '^ there (?:person|somebody) (?:(?:not|may|polite|here) )*$| (?:person|somebody) (?:polite )*where | where (?:person|somebody) ',
  // "admin", "cs dong"
  '^ (?:person|somebody) (?:(?:person|somebody|wish|polite) )*$',
].map((request) => new RegExp(request));

/** A question about who is answering is not a request to be handed over. */
const asksWho =
  /\b(apakah|kamu|km|anda|lu|lo|are you|youre|is this|is there|am i|(yang|yg) (ngetik|bales|balas|jawab)|lagi chat|ini( bukan)? (bot|robot|cs|admin|orang|org|manusia))\b/;

/** Nor is a question about hours. */
const asksWhen = /\b(kapan|pukul|jam (berapa|brp|kerja|chat)|when|what time|hours)\b/;

/** Lower case without marks between words; what one writes as two words, or with a word of Indonesian meaning, as one. */
function plain(text: string): string {
  const line = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return (line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .join(' ')
    .replace(/ (nya|ny)\b/g, 'nya')
    .replace(/\b(customer|costumer) (service|servis|care|support)\b/g, 'cs')
    .replace(/\b(transfer|put|pass|forward|escalate) (me|this)( through)?\b/g, 'connect');
}
