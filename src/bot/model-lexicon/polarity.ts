/** Words that deny, Indonesian and English, in the spellings of a line. */
export const negations: ReadonlySet<string> = new Set(
  `tidak tak bukan belum jangan tanpa kecuali hindari bukanlah tidaklah jangankan mustahil
   no not none never nothing nobody nor neither without cannot can't don't doesn't didn't isn't aren't wasn't weren't
   won't wouldn't couldn't shouldn't haven't hasn't avoid except unable impossible`.split(/\s+/),
);

/** Words that begin a condition: what follows is not said to be so. */
export const conditions: ReadonlySet<string> = new Set(
  `kalau jika bila apabila seandainya andai apakah asal asalkan selama sebelum supaya agar
   if unless when whenever until once before whether`.split(/\s+/),
);

/** Words by which an answer allows something or says that it is there. */
export const affirmations: ReadonlySet<string> = new Set(
  `bisa boleh dapat ada tersedia gratis takbertambahbiaya berlaku can may available free valid able allowed
   includes included`.split(/\s+/),
);

/** Words after which something has happened. */
export const afterWords: ReadonlySet<string> = new Set(
  'sudah telah setelah sesudah sejak begitu after once since already'.split(' '),
);

/** Words until which something has not happened. */
export const beforeWords: ReadonlySet<string> = new Set('belum sebelum until before till'.split(' '));

/** Words that deny the very next word, or that it is needed. */
export const withoutWords: ReadonlySet<string> = new Set(
  'tidak tak tanpa jangan hindari bukan no not without never avoid'.split(' '),
);

/** Between such a word and what it denies. */
export const needs: ReadonlySet<string> = new Set(
  `perlu usah harus wajib lagi pernah ada bisa dapat boleh akan kami kita saya need needs to have been be longer a an the
   any can will we ever`.split(/\s+/),
);

/** Not denied, whatever stands before them: "jangan lupa", "tidak melebihi". */
export const undeniable: ReadonlySet<string> = new Set(
  'lupa hanya melebihi lebih forget only just exceed more'.split(' '),
);

/** Words that begin what something is only allowed under. */
export const restrictions: ReadonlySet<string> = new Set(
  'selama asal asalkan kalau jika bila apabila hanya kecuali if unless until only except as provided'.split(
    ' ',
  ),
);

/** Told not to: no passage is needed for it. */
export const soothing: ReadonlySet<string> = new Set(
  'khawatir cemas bingung worry worries hesitate mind'.split(' '),
);

/** Words by which a sentence turns. */
export const againstWords: ReadonlySet<string> = new Set(
  'tetapi tapi namun sedangkan but whereas'.split(' '),
);

/** Words that a reason begins with. */
export const reasonWords: ReadonlySet<string> = new Set('karena sebab because since'.split(' '));
