import { describe, expect, it } from 'vitest';
import { asksForPerson } from '../../src/bot/asks-for-person.ts';
import { isUpset, wordsHeard } from '../../src/bot/escalate.ts';
import type { WordReason } from '../../src/catalogue/escalation.ts';
import { shopCatalogue } from '../support/shop-content.ts';

const { escalation, intents } = await shopCatalogue();
const reasonOf = (text: string) => wordsHeard(escalation, [text])?.reason;

const forPeople: Readonly<Partial<Record<WordReason, readonly string[]>>> = {
  safety: [
    'Saya capek hidup',
    'capek bgt hidup ini kak',
    'cape hidup gw',
    'cape idup',
    'pengen mati aja',
    'pgn mati aja rasanya',
    'aku mau mati aja deh',
    'saya udah ga kuat hidup',
    'gw mau bunuh diri',
    'BUNUH DIRI AJA LAH',
    'pengen bundir',
    'mau akhirin hidup',
    'ingin mengakhiri hidup saya',
    'udah ga ada gunanya hidup',
    'hidup saya udah ga ada artinya',
    'rasanya pengen mati',
    'mendingan mati aja gue',
    'kopinya basi, mesin rusak, saya pengen mati aja',
    'b\u200bunuh di\u200bri',
    'bunuh d1r1',
    'saya ga mau hidup lagi',
    'I want to kill myself',
    'i wanna die',
    'I just want to die',
    "I don't want to live anymore",
    'im tired of living',
    "I'm suicidal",
    'everyone would be better off without me',
    'i want to end my life',
    'k1ll myself',
    'thinking about suicide',
    'halo kak mau tanya, refund gmn ya. saya capek hidup',
  ],
  legal: [
    'saya lapor polisi ya',
    'mau saya laporin ke polisi',
    'saya akan laporkan ke polisi',
    'nanti saya kirim somasi',
    'tunggu surat dari pengacara saya',
    'kita selesaikan lewat jalur hukum',
    'saya adukan ke lembaga konsumen',
    'saya gugat kalian',
    'lapor yayasan perlindungan konsumen',
    'you will hear from my lawyer',
    "I'll take legal action",
    'I am going to sue you',
    'I will report this to the police',
    'see you in court',
  ],
  complaint: [
    'mau komplain',
    'saya mau komplain soal pesanan saya',
    'pengen komplen dong kak',
    'saya kecewa berat',
    'kecewa bgt sama kalian',
    'sangat mengecewakan',
    'dasar penipu',
    'saya viralin nih',
    'I want to make a complaint',
    'I am VERY disappointed!',
    'terrible service',
    'I would like to complain about an order',
  ],
};

const harmless: Readonly<Record<string, readonly string[]>> = {
  'things that are off or dead': [
    'mesin mati',
    'mesin saya mati total',
    'mesinnya mau mati terus kalau dipanaskan',
    'mesin espresso saya mau mati',
    'mesin kopi saya ga mau hidup',
    'grindernya gak mau hidup lagi',
    'lampu indikatornya mati hidup mati hidup',
    'listrik di rumah mati, mesinnya kenapa ga mau hidup ya',
    'cara mematikan mesin otomatis',
    'gimana cara matiin alarmnya',
    'hp saya mau mati, lanjut nanti ya',
    'baterai timbangan cepat mati',
    'aplikasinya mati terus',
    'tombolnya mati rasa ditekan ga respon',
    'masa hidup mesin berapa tahun',
    'capek nunggu mesin hidup',
    'dead battery',
    'my grinder died yesterday',
    'the machine is dead',
    'the battery keeps dying',
    'my machine does not want to start',
  ],
  'manners of speaking': [
    'hampir mati ketawa',
    'enaknya mati-matian',
    'kangen setengah mati sama kopi gayo',
    'lucu banget mau mati ketawa',
    'laper banget rasanya mau mati',
    'harga mati ya kak?',
    'kopi saya hidup dan mati',
    'capek banget hari ini, butuh kopi',
    'hidup tanpa kopi itu hampa',
    'capek nyari, kopi arabika ada?',
    'mati gaya nih, kopi apa yang enak',
    'to die for! that coffee is to die for',
    'I am dying for a coffee',
    'killing time until you open',
    'this deal is killer',
    'dead tired, need espresso',
    'kill the subscription please',
    'you saved my life with that espresso',
    'can I hang this bag myself?',
    'I cut the bag open myself',
  ],
  'ordinary life': [
    'alamat saya dekat kantor polisi',
    'ada polisi tidur depan rumah, kurir hati-hati ya',
    'mau lapor posisi paket saya',
    'mau lapor pesanan belum sampai',
    'kopi buat kantor pengacara di sudirman',
    'hadiah untuk pengacara',
    'a gift for a lawyer',
    'office of 20 lawyers, do you deliver?',
    'kakak saya polisi, ada diskon?',
    'bayar pakai kartu hukumnya apa',
    'apakah ada pelajaran barista',
    'saya menuntut ilmu di bandung, ada diskon pelajar?',
    'my court date is Monday, can you deliver before?',
    'sue is my name',
  ],
  'what is merely wrong with an order': [
    'kopi saya datang rusak',
    'paketnya telat',
    'barangnya salah kirim',
    'kok refund belum masuk',
    'agak kecewa sih, bijinya kurang segar',
    'ada yang ngaku admin minta OTP, penipuan ya?',
    'my parcel arrived damaged',
    'the beans taste stale',
    'a little disappointed with the roast',
    'is this email from you or a scam?',
  ],
};

const rowsOf = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));

describe('the demo shop’s words for people', () => {
  it.each(rowsOf(forPeople))('are words of $kind in "$text"', ({ kind, text }) => {
    expect(reasonOf(text)).toBe(kind);
  });

  it.each(rowsOf(harmless))('are not heard in $kind: "$text"', ({ text }) => {
    expect(reasonOf(text)).toBeUndefined();
    expect(isUpset(escalation, [], [text])).toBe(false);
  });

  it('leave what the bot can answer to the bot', () => {
    const answered = [...intents.values()].filter(
      ({ id, handoff }) => handoff !== 'always' && id !== 'smalltalk/insult',
    );
    const texts = answered.flatMap(({ title, utterances, tests }) =>
      [title, utterances, tests].flatMap((lists) => Object.values(lists).flat()),
    );
    expect(texts.length).toBeGreaterThan(5_000);
    expect(texts.filter((text) => reasonOf(text) !== undefined)).toEqual([]);
    expect(texts.filter((text) => isUpset(escalation, [], [text]))).toEqual([]);
  });

  it('leave a single rude word to the answer for rude words', () => {
    for (const text of ['bego', 'dasar bot tolol', 'you are an idiot', 'useless bot']) {
      expect(isUpset(escalation, [], [text])).toBe(false);
      expect(reasonOf(text)).toBeUndefined();
    }
    expect(isUpset(escalation, [], ['DASAR BOT TOLOL!!!'])).toBe(true);
    expect(isUpset(escalation, ['bego'], ['useless bot'])).toBe(true);
  });

  it('do not take the place of asking for a person', () => {
    for (const text of [
      'Bicara dengan bos',
      'mau ngomong sama manajernya',
      'Saya mau bicara dengan manajer',
    ]) {
      expect(asksForPerson(text)).toBe(true);
      expect(reasonOf(text)).toBeUndefined();
    }
  });
});
