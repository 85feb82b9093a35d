/**
 * Where money goes, and where a visitor's bank account is asked for: an answer says it in a passage's very words or not
 * at all. In the language of `phraseTable`.
 */
export const payments = `
  kirim~|kirimkan|kirimlah|titip~ uang~|dana~|pembayaran~|duit~ … ke|kepada|lewat *
  transfer~|bayar~|setor~|mentransfer|membayar|menyetor … ke|kepada *
  nomor|no|data|info rekening~|rek|norek
  rekening~ bank? atas nama *
  send|transfer|wire|deposit|remit … money|payment|payments|funds|cash|amount|it … to|into *
  give|hand|beri~|serah~|kasih~ … card|kartu~|uang~|money|cash
  pay|paying the|our|my|a|to|into|him|her|them *
  bank account number|numbers|details|no
  account number|numbers|no`;
