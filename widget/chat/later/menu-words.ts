/** What the menu says, and the question before the conversation is ended. */
export interface MenuWords {
  readonly sound: string;
  readonly earlier: string;
  readonly save: string;
  readonly withoutAi: string;
  readonly end: string;
  readonly endQuestion: string;
  readonly endDetail: string;
  readonly endConfirm: string;
  readonly cancel: string;
  readonly hours: string;
  readonly departments: string;
  /** Of a department. */
  readonly closed: string;
}

const id: MenuWords = {
  sound: 'Bunyi pesan baru',
  earlier: 'Percakapan sebelumnya',
  save: 'Simpan percakapan',
  withoutAi: 'Lanjut tanpa AI',
  end: 'Akhiri percakapan',
  endQuestion: 'Akhiri percakapan ini?',
  endDetail: 'Isinya tetap bisa dibaca di sini.',
  endConfirm: 'Akhiri',
  cancel: 'Batal',
  hours: 'Jam layanan',
  departments: 'Bicara dengan manusia di',
  closed: 'tutup',
};

const en: MenuWords = {
  sound: 'Sound for new messages',
  earlier: 'Earlier conversations',
  save: 'Save conversation',
  withoutAi: 'Go on without AI',
  end: 'End conversation',
  endQuestion: 'End this conversation?',
  endDetail: 'You can still read it here.',
  endConfirm: 'End it',
  cancel: 'Cancel',
  hours: 'Opening hours',
  departments: 'Talk to a person in',
  closed: 'closed',
};

const ar: MenuWords = {
  sound: 'صوت للرسائل الجديدة',
  earlier: 'المحادثات السابقة',
  save: 'حفظ المحادثة',
  withoutAi: 'المتابعة دون ذكاء اصطناعي',
  end: 'إنهاء المحادثة',
  endQuestion: 'هل تريد إنهاء هذه المحادثة؟',
  endDetail: 'سيظل بإمكانك قراءتها هنا.',
  endConfirm: 'إنهاء',
  cancel: 'إلغاء',
  hours: 'ساعات العمل',
  departments: 'التحدث مع شخص في',
  closed: 'مغلق',
};

const languages: Readonly<Record<string, MenuWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function menuWords(language: string): MenuWords {
  return languages[language] ?? en;
}
