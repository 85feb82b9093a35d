/**
 * Words that bind the shop: guarantees, consent, deals and gifts. In the language of `phraseTable`, over lines in which
 * informal spellings are replaced ("udah" is "sudah"). An answer may use one only where a cited passage says the very
 * same; denied ones ("tidak bisa kami jamin") promise nothing.
 */
export const binding = `
  kami|saya|kita|tim|toko|pihak akan|bisa|berani|juga? jamin~|menjamin|janji~|berjanji|menjanjikan|garansi~|pastikan|memastikan
  di~jamin|terjamin|dijanjikan|dipastikan
  jamin|menjamin|berjanji|menjanjikan|memastikan
  saya|kami pasti
  pasti dapat|bisa|kembali|sampai|diganti|cair|untung|aman|murah|dikirim|diterima|berhasil|kami|saya|akan
  kami|saya bertanggung jawab
  bertanggung jawab penuh
  tanggung jawab kami|saya
  tanpa risiko
  bebas risiko
  seumur hidup
  demi tuhan|allah
  sumpah|bersumpah
  pegang kata|janji saya|kami
  percaya|percayalah pada|sama|kepada kami|saya
  jaminan uang kembali
  setuju|disetujui|menyetujui|persetujuan|setujui
  acc|diacc
  dikabulkan|mengabulkan|diizinkan|mengizinkan|izinkan
  permintaan|pengajuan|permohonan|klaim|tawaran kakak|anda|kamu? … diterima|disetujui|sah|lolos|valid
  sepakat|disepakati|kesepakatan|menyepakati
  deal|dil
  jadi|oke|ok fix
  mengikat|mengikatkan
  sah secara? hukum
  secara hukum
  berkekuatan hukum
  secara resmi
  tawaran|penawaran|harga resmi
  khusus|spesial untuk|buat kakak|anda|kamu
  harga|diskon|promo|tawaran|penawaran khusus|spesial
  saya|kami akan|bisa|mau? beri~|kasih~|memberi~ … diskon|potongan|gratis~|bonus|voucher|kompensasi|cashback|hadiah|refund|ganti
  kakak|anda|kamu akan|bisa|pasti|sudah? dapat~|mendapat~|menerima|terima|berhak|memperoleh … diskon|potongan|gratis~|bonus|voucher|kupon|kompensasi|cashback|hadiah|refund|ganti|uang
  kakak|anda|kamu berhak
  selamat kakak|anda|kamu? …? menang|terpilih|mendapat~|dapat
  tidak perlu bayar|membayar
  bebas biaya|bayar|ongkir
  free ongkir
  ganti rugi
  i|we|our|you … guarantee~|promise|promised|promises|promising|assure|assured|ensure|pledge|swear|vow|vouch|undertake
  guarantee|guaranteed|guarantees|guaranteeing
  promise|promised|assured
  rest assured
  you have|got my|our word
  take my|our word
  for sure|certain
  without fail
  no matter what
  risk free
  no risk
  money back
  for life
  forever
  approve|approved|approves|approving|approval
  authorise~|authorize~|sanctioned
  granted|grant
  agreed|agree|agreement
  accepted your|the? offer|request|claim|terms
  your request|claim|application|offer … accepted|successful|confirmed|valid
  deal
  you got it
  consider it done
  it is|it's done
  legally
  binding|bind|binds
  enforceable|lawful
  official offer|price|statement|confirmation
  no takesies|takesie~ backsies|backsie~
  special price|offer|discount|deal|rate
  exclusive~ offer|discount|for
  just|only|specially|especially for you
  we|i will|can|could|'ll|would? give|offer|grant|provide|waive|compensate|reimburse|credit|send you? … discount|refund|voucher|coupon|free|bonus|compensation|gift|credit|cash|reward
  you will|can|now? get|receive|have|earn|win … discount|refund|voucher|coupon|bonus|compensation|gift|cash|reward
  you'll get|receive|have|earn|win … discount|refund|voucher|coupon|bonus|compensation|gift|cash|reward
  you are|were|have entitled|eligible|qualified|selected|won
  you're entitled|eligible|qualified|selected
  you qualify
  congratulations
  compensate|compensated|compensation|reimburse~
  waived|waive
  on the house
  no charge|cost to|for you`;

/** Long words of which nothing else is a part: found also in letters that are spread over spaces and marks. */
export const unmistakable: readonly string[] =
  'disetujui menyetujui kamijamin sayajamin kamiberjanji sayaberjanji sayasetuju kamisetuju mengikatsecarahukum secarahukum approved guaranteed iguarantee weguarantee legallybinding ipromise wepromise'.split(
    ' ',
  );
