/** Words for further ways of asking, of visitors and of a language model. */
export const suggestingId = {
  suggest: 'Saran dari pengunjung',
  noSuggestions: 'Belum ada tulisan pengunjung yang belum Anda punya.',
  fromVisitors: (count: number) => `dari ${count} percakapan`,
  askModel: 'Minta usulan dari model',
  modelWriting: 'Model bahasa sedang menulis…',
  modelWrote: 'Usulan model belum pernah diucapkan siapa pun. Ambil yang terdengar wajar.',
  modelEmpty: 'Model tidak menemukan cara bertanya lain. Tambah beberapa baris, lalu minta lagi.',
  modelFailed: 'Model tidak dapat dimintai usulan sekarang. Yang Anda tulis aman; coba lagi nanti.',
  fromModel: 'dari model',
  takeSuggestion: (language: string) => `Ke ${language}`,
  newLine: { written: 'baru', visitors: 'dari pengunjung', model: 'dari model' },
};

export const suggestingEn: typeof suggestingId = {
  suggest: 'Suggestions from visitors',
  noSuggestions: 'Visitors have written nothing that you do not have yet.',
  fromVisitors: (count) => (count === 1 ? 'from 1 conversation' : `from ${count} conversations`),
  askModel: 'Ask the model for suggestions',
  modelWriting: 'The language model is writing…',
  modelWrote: 'Nobody has said what the model suggests. Take what sounds right.',
  modelEmpty: 'The model found no other way of asking. Add a few lines, then ask again.',
  modelFailed: 'The model cannot be asked right now. What you wrote is safe; try again later.',
  fromModel: 'from the model',
  takeSuggestion: (language) => `To ${language}`,
  newLine: { written: 'new', visitors: 'from visitors', model: 'from the model' },
};
