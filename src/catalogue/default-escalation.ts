/**
 * What holds where a shop has no `_escalation.yaml`, or leaves a part of it out: words that mean the same everywhere. In
 * the usual spelling, since informal spellings are read as the usual ones.
 */
export const standingGroups = {
  'self-harm': {
    reason: 'safety' as const,
    phrases: {
      id: [
        'bunuh diri',
        'bundir',
        'gantung diri',
        'akhiri hidup',
        'mengakhiri hidup',
        'capek hidup',
        'capek … hidup ini',
        'lelah hidup',
        'bosan hidup',
        'mau mati saja',
        'menyakiti diri sendiri',
        'melukai diri sendiri',
      ],
      en: [
        'kill myself',
        'killing myself',
        'suicide',
        'suicidal',
        'end my life',
        'take my own life',
        'want to die',
        'wanna die',
        'better off dead',
        'wish i was dead',
        'do not want to live',
        'dont want to live',
        'tired of living',
        'hurting myself',
        'harm myself',
        'self harm',
      ],
    },
    not: [],
  },
  legal: {
    reason: 'legal' as const,
    phrases: {
      id: [
        'lapor … polisi',
        'laporkan … polisi',
        'somasi',
        'jalur hukum',
        'lewat pengacara',
        'pengacara saya',
        'saya tuntut',
        'saya gugat',
        'perlindungan konsumen',
        'lembaga konsumen',
      ],
      en: [
        'my lawyer',
        'my attorney',
        'legal action',
        'sue you',
        'take you to court',
        'report … to the police',
        'consumer protection',
      ],
    },
    not: [],
  },
  complaint: {
    reason: 'complaint' as const,
    phrases: {
      id: ['mau komplain', 'mau mengajukan komplain', 'kecewa berat', 'kecewa banget', 'sangat kecewa'],
      en: ['want to complain', 'make a complaint', 'file a complaint', 'very disappointed'],
    },
    not: [],
  },
};

/** Signs of anger and of impatience, in words that hardly ever mean anything else. */
export const standingMood = {
  upsetAfter: 2,
  anger: {
    id: [
      'goblok',
      'tolol',
      'bego',
      'dongo',
      'bangsat',
      'bajingan',
      'brengsek',
      'tidak becus',
      'muak',
      'bodoh',
    ],
    en: ['stupid', 'idiot', 'idiots', 'moron', 'useless', 'pathetic', 'shut up', 'fuck you', 'fed up'],
  },
  impatience: {
    id: [
      'dari tadi',
      'lama banget',
      'lama amat',
      'kok lama',
      'buruan',
      'belum dibalas',
      'belum dibales',
      'tidak dibalas',
      'tidak dibales',
    ],
    en: ['still waiting', 'been waiting', 'how much longer', 'hurry up', 'taking so long'],
  },
  not: [],
};
