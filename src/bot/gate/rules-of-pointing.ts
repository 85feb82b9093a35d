import type { Rule } from './rule.ts';

/** A number, an account, a mail address or a page that a visitor wrote, as the model saw it. */
const given = /\[(?:PHONE|ACCOUNT|EMAIL)_\d+\]|https?:|www\.|\S@\S|\d[\d .-]{6,}\d/iu;

const pointing: readonly RegExp[] = [
  / (?:nomor|nomer|no|norek|rekening|rek|kontak|wa|whatsapp|link|tautan|alamat|email|situs|website) (?:itu|tersebut|tadi|tsb|barusan|di atas)(?= )/u,
  / (?:nomor|nomer|rekening|link|tautan|alamat|email)(?:nya)? yang (?:[^ ]+ ){0,2}(?:tulis|sebut|sebutkan|kirim|kasih|beri|berikan)(?= )/u,
  / (?:that|this) (?:number|account|contact|link|address|email|site|website)(?= )/u,
  / the (?:number|account|contact|link|address|email|site) (?:[^ ]+ ){0,2}(?:wrote|gave|sent|mentioned|named|above)(?= )/u,
];

/** "Hubungi nomor itu": what a visitor wrote is not made ours by pointing at it. */
export const pointings: Rule = {
  name: 'pointings',
  judged: 'from-the-start',
  faults: ({ sentences }, { grounding, facts }) => {
    if (!grounding.visitorTexts.some((text) => given.test(text))) return [];
    return sentences.flatMap(({ line }) =>
      pointing.flatMap((points) => {
        const [found] = points.exec(line) ?? [];
        return found === undefined || facts.some(({ lines }) => lines.includes(found)) ? [] : [found.trim()];
      }),
    );
  },
};

const assent =
  /^ (?:ya|iya|yes|yep|yup|betul|benar|siap|oke|ok|okay|baik|tentu|sure|correct|right|certainly|absolutely|indeed|confirmed|noted) /;

/** Whoever gives a number or an address gets no "yes" to it, whatever is said after it. */
export const yesToGiven: Rule = {
  name: 'assent-to-what-was-given',
  judged: 'from-the-start',
  faults: ({ sentences }, { grounding }) => {
    if (!given.test(grounding.visitorTexts.at(-1) ?? '')) return [];
    return sentences.flatMap(({ line }) => assent.exec(line)?.[0].trim() ?? []);
  },
};
