/** What nobody may be asked for: who has it can spend the visitor's money. */
export const paymentSecrets = `
  otp|cvv|cvc|cvv2|pin|mpin|token|pinnya|otpnya
  kode otp|verifikasi|rahasia|keamanan|akses|sms
  nomor|no|angka|digit|data|foto kartu
  kartu kredit|debit|atm
  tiga|3|6|enam|empat|4 angka|digit
  masa berlaku kartu
  ibu kandung
  nama ibu
  nik|ktp|npwp
  card number|numbers|details|data|info|information
  credit|debit card number|numbers|details
  security|verification|secret|access code|number|question
  expiry|expiration date
  one time password|code|passcode
  passcode
  three|3|last four|4|3|three? digits
  mother's maiden
  maiden name
  seed|recovery phrase
  private key
  social security
  passport number`;

/** What may be made and changed on the shop's own pages, but told to nobody. */
export const passwords = `
  kata sandi
  sandi|password|passwordnya|sandinya|passwords
  login|masuk details|data`;

/** Words that ask to be told or sent something. */
export const asking = `
  kirim~|mengirim~|sebut~|menyebut~|beri~|memberi~|kasih~|tulis~|menulis~|balas~|ketik~|bagi~|share|info~|masuk~|isi~|minta|mohon|berapa|apa|foto~|bacakan|konfirmasi~|lampir~|serah~
  send|share|give|tell|provide|reply|type|enter|submit|write|post|confirm|what|state|read|upload|attach|need|require|verify|input`;
