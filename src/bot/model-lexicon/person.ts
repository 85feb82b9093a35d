/** Claims to be a person, or no machine. */
export const personClaims = `
  saya|aku|ini adalah|memang|juga|sebagai|ini|itu|benar|benaran|sendiri|kan? manusia|orang|admin~|cs|csnya|customer|agen|agent|petugas|staf|staff|karyawan|operator|pemilik|owner|manajer|manager|supervisor|pegawai|penjual|mimin|human|kasir
  saya|aku adalah|hanya|cuma? seorang *
  seorang manusia|admin|karyawan|petugas
  sebagai manusia|orang|admin|petugas|pemilik|manajer|agen|karyawan
  saya|aku|ini|kami bukan|bukanlah bot|robot|ai|mesin|chatbot|asisten|program|komputer|otomatis
  bukan bot|robot|ai|chatbot|mesin
  nama|panggil saya|aku *
  namaku *
  perkenalkan|kenalkan saya|aku|nama *
  dengan|bersama … di sini
  saya|aku * dari|bagian|tim kopi|toko|tim|layanan|cs|bagian|customer
  manusia asli|sungguhan|beneran|benaran|betulan
  orang asli|sungguhan|beneran|benaran|betulan
  i am|was a|an|the|really|actually|your|real|just? a|real|live|actual? human|person|people|agent|admin|staff|employee|operator|manager|owner|representative|supervisor|someone|man|woman|barista
  i'm a|an|the|really|actually|your|real|just? a|real|live|actual? human|person|agent|admin|staff|employee|operator|manager|owner|representative|supervisor|man|woman|barista
  im a|an|the|really|actually? human|person|agent
  as a human|person|manager|owner|admin|agent|representative
  i am|i'm not a|an|the? bot|robot|ai|machine|assistant|automated|automatic|computer|chatbot|program
  not a|an bot|robot|ai|machine|chatbot
  my name is|'s *
  my name's *
  call me *
  this is * from|speaking|here
  real|live|actual human|person|agent here
  you are|you're talking|speaking|chatting to|with a|an|the? real|live? human|person|agent`;
