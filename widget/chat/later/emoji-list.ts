/** What is offered: one emoji a line with its name in the languages of the widget, in the order of `named`. */
const list = `
😀|senyum lebar|grin|ابتسامة عريضة
😄|senang|happy|سعيد
😁|nyengir|beaming|مبتهج
😂|tertawa sampai menangis|tears of joy|دموع الفرح
🤣|tertawa terbahak|rolling laughter|ضحك شديد
😊|tersenyum|smile|ابتسامة
😇|malaikat|halo|ملاك
🙂|senyum kecil|slight smile|ابتسامة خفيفة
😉|mengedip|wink|غمزة
😍|jatuh hati|heart eyes|إعجاب
🥰|sayang|smiling with hearts|محبة
😘|cium|kiss|قبلة
😋|lezat|yummy|لذيذ
😎|keren|cool|رائع
🤗|peluk|hug|عناق
🤔|berpikir|thinking|تفكير
🤨|ragu|raised eyebrow|شك
😐|datar|neutral|محايد
😏|menyeringai|smirk|ابتسامة ماكرة
🙄|memutar mata|eye roll|ملل
😅|lega|sweat smile|ارتياح
😬|canggung|grimace|إحراج
😴|mengantuk|sleepy|نعسان
😔|murung|pensive|كئيب
😕|bingung|confused|حيرة
🙁|sedih sedikit|slight frown|عبوس
😢|menangis|cry|بكاء
😭|menangis keras|sobbing|بكاء شديد
😤|kesal|huffing|انزعاج
😠|marah|angry|غضب
😡|sangat marah|furious|غضب شديد
😱|kaget|scream|صدمة
😳|malu|flushed|خجل
🥺|memohon|pleading|رجاء
🤒|sakit|sick|مريض
🤯|pusing|mind blown|ذهول
🥳|berpesta|party|احتفال
🙏|terima kasih|thank you|شكرًا
👍|setuju|thumbs up|موافق
👎|tidak setuju|thumbs down|غير موافق
👌|oke|okay|حسنًا
✌️|damai|peace|سلام
🤞|semoga|fingers crossed|أمل
👏|tepuk tangan|clap|تصفيق
🙌|hore|hooray|مرحى
🤝|jabat tangan|handshake|مصافحة
💪|semangat|strong|قوة
👋|lambaian|wave|تلويح
👆|ke atas|point up|إلى الأعلى
👇|ke bawah|point down|إلى الأسفل
👉|ke kanan|point right|إلى اليمين
🤷|tidak tahu|shrug|لا أدري
🙋|angkat tangan|raise hand|رفع اليد
❤️|hati merah|red heart|قلب أحمر
🧡|hati jingga|orange heart|قلب برتقالي
💚|hati hijau|green heart|قلب أخضر
💙|hati biru|blue heart|قلب أزرق
💔|patah hati|broken heart|قلب مكسور
✨|kilau|sparkles|بريق
⭐|bintang|star|نجمة
🔥|api|fire|نار
🎉|perayaan|celebration|احتفال
🎁|hadiah|gift|هدية
💯|seratus|hundred|مئة
✅|selesai|done|تم
❌|salah|cross|خطأ
❗|penting|exclamation|مهم
❓|tanya|question|سؤال
⚠️|peringatan|warning|تحذير
💡|ide|idea|فكرة
📌|pin|pin|تثبيت
📎|klip|paper clip|مشبك
📷|foto|photo|صورة
📱|ponsel|phone|هاتف
💻|laptop|laptop|حاسوب
✉️|surat|letter|رسالة
📦|paket|parcel|طرد
🚚|kirim|delivery|توصيل
🏠|rumah|home|منزل
🏪|toko|shop|متجر
🛒|keranjang|cart|عربة تسوق
💳|kartu|card|بطاقة
💰|uang|money|مال
🧾|struk|receipt|إيصال
🔒|terkunci|locked|مقفل
🔑|kunci|key|مفتاح
⏰|jam|clock|ساعة
📅|tanggal|calendar|تقويم
☕|kopi|coffee|قهوة
🍵|teh|tea|شاي
🍰|kue|cake|كعكة
🍜|mi|noodles|معكرونة
🍚|nasi|rice|أرز
🌶️|pedas|spicy|حار
🌱|tunas|sprout|نبتة
🌸|bunga|flower|زهرة
☀️|matahari|sun|شمس
🌧️|hujan|rain|مطر
🌙|bulan|moon|قمر
🐱|kucing|cat|قطة
`;

const named = ['id', 'en', 'ar'];

export interface Emoji {
  readonly text: string;
  /** What it is called in the language that is spoken. */
  readonly name: string;
  /** Everything it can be found by. */
  readonly found: string;
}

/** All of them, with their names in a language; in English where there are none. */
export function emojiIn(language: string): readonly Emoji[] {
  const at = named.indexOf(language);
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', ...names] = line.split('|');
      return { text, name: names[at < 0 ? 1 : at] ?? '', found: names.join(' ') };
    });
}
