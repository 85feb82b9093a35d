import { describe, expect, it } from 'vitest';
import { cleanFileName } from '../../src/conversation/clean-file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['struk.jpg', 'struk.jpg'],
    ['Bukti Transfer.JPEG', 'Bukti Transfer.JPEG'],
    ['foto kopi ☕.jpg', 'foto kopi ☕.jpg'],
    ['/etc/passwd', 'passwd.jpg'],
    ['C:\\fakepath\\struk.jpg', 'struk.jpg'],
    ['../../secret.key', 'secret.key.jpg'],
    ['photo.exe', 'photo.exe.jpg'],
    ['photo.png', 'photo.png.jpg'],
    ['annexe\u202egpj.exe', 'annexegpj.exe.jpg'],
    ['a\u0000b\u0007c\u200b\u2066.jpg', 'abc.jpg'],
    ['line\r\nbreak: "x".jpg', 'line break x.jpg'],
    ['<img src=x onerror=alert(1)>.jpg', 'img src=x onerror=alert(1).jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['...jpg', 'jpg.jpg'],
    ['', 'file.jpg'],
    ['   ', 'file.jpg'],
    ['\ud800.jpg', '\ufffd.jpg'],
    ['e\u0301.jpg', 'é.jpg'],
  ])('%j becomes %j for a JPEG', (sent, kept) => {
    expect(cleanFileName(sent, 'image/jpeg')).toBe(kept);
  });

  it('says what the file is', () => {
    expect(cleanFileName('faktur', 'application/pdf')).toBe('faktur.pdf');
    expect(cleanFileName('faktur.html', 'application/pdf')).toBe('faktur.html.pdf');
    expect(cleanFileName('a.webp', 'image/webp')).toBe('a.webp');
    expect(cleanFileName('a', 'image/png')).toBe('a.png');
  });

  it('has at most 100 characters, cut between them, and keeps its ending', () => {
    expect(cleanFileName(`${'n'.repeat(500)}.jpg`, 'image/jpeg')).toBe(`${'n'.repeat(96)}.jpg`);
    const family = '👨‍👩‍👧‍👦';
    const cut = cleanFileName(`${family.repeat(40)}.jpg`, 'image/jpeg');
    expect(cut).toBe(`${family.repeat(8)}.jpg`);
  });
});
