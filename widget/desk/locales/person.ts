/** Words for the person behind a conversation, and for who says so. */
export const personId = {
  title: 'Pelanggan',
  verified: 'Terverifikasi',
  verifiedHint: 'Server situs Anda menjamin siapa pelanggan ini.',
  saidHint: 'Belum terverifikasi: ini kata halaman, tanpa bukti.',
  fromPage: 'kata halaman',
  keys: { name: 'Nama', email: 'Email', phone: 'Telepon', identifier: 'ID pelanggan' },
  attributes: 'Atribut',
  attribute: { yes: 'ya', no: 'tidak' },
  tags: 'Tag pelanggan',
  knownOn: 'Dikenal di',
  devices: (count: number) => `${count} perangkat`,
  since: 'Sejak',
  identified: (name: string) => `Terverifikasi sebagai ${name}`,
  described: (name: string) => `Halaman menyebut tamu ini ${name}`,
};

export const personEn: typeof personId = {
  title: 'Customer',
  verified: 'Verified',
  verifiedHint: 'Your site’s server vouches for who this customer is.',
  saidHint: 'Not verified: the page says so, without a proof.',
  fromPage: 'the page says',
  keys: { name: 'Name', email: 'Email', phone: 'Phone', identifier: 'Customer ID' },
  attributes: 'Attributes',
  attribute: { yes: 'yes', no: 'no' },
  tags: 'Customer tags',
  knownOn: 'Known on',
  devices: (count: number) => (count === 1 ? '1 device' : `${count} devices`),
  since: 'Since',
  identified: (name: string) => `Verified as ${name}`,
  described: (name: string) => `The page calls this visitor ${name}`,
};
