import type { LauncherWords, Texts } from './texts.ts';

/** What the launcher says, which comes before the rest. */
export const launcher: LauncherWords = {
  label: 'تحدث معنا',
  unread: (count) => `الرسائل غير المقروءة: ${count}`,
  failed: 'لا يوجد اتصال. حاول مجددًا',
};

export const texts: Texts = {
  dialog: (shop) => `محادثة مع ${shop}`,
  hide: 'إخفاء المحادثة',
  more: 'خيارات أخرى',
  connecting: 'جارٍ الاتصال…',
  reconnecting: 'انقطع الاتصال. رسائلك محفوظة وتُرسل عند عودته.',
  slowDown: (at) => `كان ذلك سريعًا جدًا. سيُرسل الباقي ${at ? `الساعة ${at}` : 'بعد قليل'}.`,
  actionFailed: 'لم ينجح ذلك. تحقق من الاتصال وحاول مجددًا.',

  automatic: 'رد آلي',
  bot: 'آلي',
  waiting: 'في انتظار أحد الموظفين',
  waitingFor: (department) => `في انتظار ${department}`,
  ended: 'انتهت المحادثة',
  talkToPerson: 'التحدث إلى شخص',

  messages: 'الرسائل',
  today: 'اليوم',
  yesterday: 'أمس',
  you: 'أنت',
  typing: (name) => `${name} يكتب الآن`,
  earlier: 'رسائل سابقة',
  suggestions: 'ردود مقترحة',

  composer: 'اكتب رسالة',
  placeholder: 'اكتب رسالة',
  placeholderClosed: 'اكتب مجددًا للمتابعة',
  attach: 'إرفاق ملف',
  emoji: 'رموز تعبيرية',
  send: 'إرسال',
  counter: (length, longest) => `${length} من ${longest} حرف`,
  tooLong: 'النص طويل جدًا. قسّمه إلى عدة رسائل.',

  sending: 'جارٍ الإرسال',
  sent: 'أُرسلت',
};
