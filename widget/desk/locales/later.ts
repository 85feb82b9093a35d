/** Words for how conversations stand and end, for those that were left with contact details, and for mail. */
export const laterId = {
  statuses: {
    bot: 'Dengan bot',
    queued: 'Menunggu',
    later: 'Dijawab nanti',
    assigned: 'Ditangani',
    closed: 'Ditutup',
  },
  otherCloseReasons: {
    left: 'Ditutup tamu',
    abandoned: 'Tamu tidak kembali',
    unanswered: 'Tidak sempat dijawab',
    answered: 'Terjawab lewat email',
  },
  hint: 'Tamu tidak menunggu di layar. Ambil untuk menjawab; balasan sampai lewat kontak yang ditinggalkan.',
  hintHere: 'Tamu meninggalkan kontak dan sedang membuka chat. Ambil untuk menjawab sekarang.',
  contactLeft: 'Tamu meninggalkan kontak',
  mailSent: 'Balasan terkirim lewat email',
  mailGivenUp: {
    rejected: 'Email ditolak oleh alamat tujuan; balasan tidak sampai',
    unreachable: 'Email tidak dapat dikirim; balasan tidak sampai',
  },
  contact: 'Kontak',
  contactHint: 'Belum terverifikasi: ini kata tamu sendiri.',
  name: 'Nama',
  email: 'Email',
  phone: 'Telepon',
  byMail: 'Balasan juga terkirim lewat email.',
  byHand: 'Sapa belum bisa mengirim email. Hubungi tamu lewat alamat ini.',
  byPhone: 'Hubungi tamu lewat telepon.',
};

export const laterEn: typeof laterId = {
  statuses: {
    bot: 'With the bot',
    queued: 'Waiting',
    later: 'To answer later',
    assigned: 'Assigned',
    closed: 'Closed',
  },
  otherCloseReasons: {
    left: 'Visitor left',
    abandoned: 'Visitor did not return',
    unanswered: 'Nobody could answer',
    answered: 'Answered by email',
  },
  hint: 'The visitor is not waiting at the screen. Take it to answer; the reply reaches them by the contact they left.',
  hintHere: 'The visitor left contact details and has the chat open. Take it to answer now.',
  contactLeft: 'The visitor left contact details',
  mailSent: 'The reply was sent by email',
  mailGivenUp: {
    rejected: 'The address refused the email; the reply did not arrive',
    unreachable: 'The email could not be sent; the reply did not arrive',
  },
  contact: 'Contact',
  contactHint: 'Not verified: the visitor says so themselves.',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  byMail: 'The reply also goes out by email.',
  byHand: 'Sapa cannot send email yet. Reach the visitor at this address.',
  byPhone: 'Reach the visitor by phone.',
};
