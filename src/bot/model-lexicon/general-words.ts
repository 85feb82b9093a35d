/**
 * Words that say nothing by themselves: small words, forms of address, pleasantries, and words that lead through an
 * answer. They need no passage behind them, so nothing that could be a fact belongs here.
 */
const indonesian = `
  yang di ke dari untuk buat bagi dengan dan atau tapi tetapi namun serta juga saja hanya pada oleh sebagai seperti agar
  supaya karena sebab jadi maka lalu kemudian setelah sesudah sebelum saat ketika waktu selama sampai hingga kalau jika
  bila apabila asal asalkan bisa dapat boleh harus perlu mau ingin akan sedang sudah telah belum masih lagi pernah tidak
  bukan jangan tanpa tak ada adalah ialah itu ini tersebut sana sini situ nya kak kakak anda kamu kami kita saya aku
  mereka dia ia nanti dulu terlebih dahulu ya iya dong deh kok sih nih nah oh baik baiklah siap oke ok tentu silakan
  silahkan mohon tolong maaf mohon terima kasih sama halo hai selamat senang membantu bantu dibantu terbantu bantuan
  menjawab jawab jawaban pertanyaan tanya bertanya info informasi apa siapa kapan mana dimana bagaimana berapa kenapa
  apakah berikut begitu begini cara caranya caranyaa langkah langkahnya cukup tinggal hal soal tentang mengenai antara
  lain lainnya beberapa semua setiap tiap masing si sang para lebih kurang paling sangat sekali agak sekitar kira
  biasanya umumnya misalnya contoh contohnya yaitu yakni artinya maksud maksudnya berarti sesuai lewat melalui secara
  sebaiknya coba dicoba mungkin memang sebenarnya tetap terus waduh wah semoga bermanfaat ragu jelas menunggu
  tunggu sebentar mohon kabari beri beritahu kasih tahu tau ingat catat catatan secepatnya segera mudah gampang
  seharusnya termasuk selain kecuali baik maupun per pun pula satu adanya ketersediaan berupa khususnya saatnya
  cocok pas dalam terkait butuh membutuhkan memerlukan diperlukan sini bersama nyaman dimulai mulai
  minimal maksimal paling lama lambat banyak sedikit kelebihan tersedia berlaku dilakukan melakukan lakukan terlihat
  dilihat lihat melihat cek dicek mengecek pakai memakai dipakai gunakan menggunakan digunakan pilih dipilih memilih
  silahkan lanjut lanjutkan kebutuhan khusus bagian nah jadinya sisanya supaya yuk ayo dong punya mempunyai memiliki
  kalian pukul wib wita wit pihak sedangkan harga biaya ongkos tarif total totalnya adapun berbeda beda`;

const english = `
  a an the this that these those there here it its he she they them their we us our ours you your yours i me my mine
  and or but so because since if unless until till while when where which who whom whose what why how as than then
  of to in on at by for from with without within into onto over under between about around through during before after
  below up down out per via is are was were be been being am do does did done have has had having will would
  shall should can could may might must need needs want wants like not no nor yes ok okay sure course certainly of
  please sorry thank thanks hello hi hey welcome glad happy pleased help helps helping question questions ask answer
  let lets know just simply also only too very quite more most less least some any all each every both either neither
  other another others such same usually normally generally typically example instance immediately now e.g i.e eg ie well then
  still already yet soon once again further anything something nothing everything someone anyone everyone everybody
  hope hear wait see look use used using find found get gets got make makes give gives gave go goes going
  come comes take takes took keep in mind note that's it's i'm i'd i'll i've you'll you're you've you'd we're we've
  we'll we'd they're they'll they've don't doesn't didn't isn't aren't wasn't can't cannot won't wouldn't couldn't
  shouldn't haven't hasn't hadn't here's there's what's let's available via including included include includes worth
  depending depends possible able easy easily quick quickly following follow follows below first step steps way ways
  suggest recommend best better good great nice otherwise instead whenever wherever whether though although however
  currently moment exact exactly total overall part one ones right choose choosing chosen pick select check lovely
  would rather sure sounds means mean much many few little lot lots bit long longer short enough directly
  straight simple charge cost costs price prices apply applies applied`;

export const generalWords: ReadonlySet<string> = new Set(
  `${indonesian} ${english}`.split(/\s+/).filter(Boolean),
);
