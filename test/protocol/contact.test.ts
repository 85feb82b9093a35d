import { describe, expect, it } from 'vitest';
import { contactName, emailAddress, phoneNumber } from '../../src/protocol/contact.ts';

describe('a phone number', () => {
  it.each([
    ['0812 3456 7890', '+6281234567890'],
    ['081234567890', '+6281234567890'],
    ['+62 812-3456-7890', '+6281234567890'],
    ['62812.3456.7890', '+6281234567890'],
    ['+62 0812 3456 7890', '+6281234567890'],
    ['(021) 555 0100', '+62215550100'],
    ['0062 21 5550100', '+62215550100'],
    ['+65 6123 4567', '+6561234567'],
    ['+44 20 7946 0018', '+442079460018'],
    ['(+62) 812 3456 7890', '+6281234567890'],
  ])('%s is kept as %s', (written, kept) => {
    expect(phoneNumber.parse(written)).toBe(kept);
  });

  it.each([
    '',
    '0812',
    '8123456789',
    '+62 1234',
    '0812 3456 789a',
    '+6281234567890123',
    '++62812345678',
    '0812345678\r\nBcc: x@example.com',
    'wa saja kak',
    '+0812345678',
  ])('%j is none', (written) => {
    expect(phoneNumber.safeParse(written).error?.issues[0]?.message).toContain('such as 0812 3456 7890');
  });
});

describe('an e-mail address', () => {
  it.each(['rina@example.com', ' rina.s+toko@mail.example.co.id '])('%j is taken', (written) => {
    expect(emailAddress.parse(written)).toBe(written.trim());
  });

  it.each([
    '',
    'rina',
    'rina@',
    'rina@localhost',
    'rina@example.com\r\nBcc: korban@example.com',
    'rina@example.com, korban@example.com',
    'Rina <rina@example.com>',
    '"rina b"@example.com',
    `${'r'.repeat(250)}@example.com`,
  ])('%j is not', (written) => {
    expect(emailAddress.safeParse(written).success).toBe(false);
  });
});

it('takes a name in one line only', () => {
  expect(contactName.parse(' Rina S. ')).toBe('Rina S.');
  for (const name of ['Rina\r\nBcc: x@example.com', 'Rina\nx', 'a\u0000b', 'a\u2028b', 'x'.repeat(81)]) {
    expect(contactName.safeParse(name).success).toBe(false);
  }
});
