import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Launcher } from '../../widget/embed/launcher.ts';
import { readSettings } from '../../widget/embed/settings.ts';
import { reported } from './chat/reported.ts';
import { tag } from './chat/script-tag.ts';

let faults: readonly string[];

beforeEach(() => {
  faults = reported();
});

afterEach(() => {
  document.documentElement.lang = '';
});

describe('what the tag says', () => {
  it('is taken where it can be', () => {
    const said = { side: 'left', closed: 'hide', brand: '#ABC', site: 'toko-dua', locale: 'en_US' };
    expect(readSettings(tag(said))).toMatchObject({
      side: 'left',
      whenClosed: 'hide',
      brand: '#ABC',
      site: 'toko-dua',
      locale: 'en-US',
      language: 'en',
    });
    expect(faults).toEqual([]);
  });

  it.each([
    [{ side: 'top' }, 'data-side="top": expected left or right.', { side: 'right' }],
    [{ closed: 'yes' }, 'data-closed="yes": expected show or hide.', { whenClosed: 'show' }],
    [{ brand: 'teal' }, 'data-brand="teal": expected a colour as #rgb or #rrggbb.', { brand: undefined }],
    [{ site: 'x'.repeat(61) }, 'digits and hyphens, 60 characters at most.', { site: '' }],
    [{ locale: 'zz_!!' }, 'data-locale="zz_!!": expected a language', { locale: 'ar' }],
    [{ locale: `id${'-abcdefgh'.repeat(4)}` }, 'expected a language', { locale: 'ar' }],
  ])('is left out, with a word to its writer, where it cannot be: %o', (said, fault, settings) => {
    document.documentElement.lang = 'ar';
    expect(readSettings(tag(said))).toMatchObject(settings);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  it('is as good as nothing where it is empty', () => {
    readSettings(tag({ side: '', closed: '', brand: '', site: '', locale: '' }));
    expect(faults).toEqual([]);
  });

  it('gives way to the browser’s language where the page’s is none, too', () => {
    document.documentElement.lang = 'english!';
    expect(readSettings(tag({})).locale).toBe(navigator.language);
  });

  it('is not spoken over by a language that cannot be', () => {
    const launcher = new Launcher(tag({ locale: 'id' }));
    launcher.place();
    onTestFinished(() => launcher.shutdown());
    const lang = () => document.querySelector<HTMLElement>('[data-sapa-launcher]')?.lang;
    launcher.setLocale('en_GB');
    expect(lang()).toBe('en');
    launcher.setLocale('zz_!!');
    expect(lang()).toBe('en');
    expect(faults).toEqual([expect.stringContaining('Sapa.setLocale="zz_!!": expected a language')]);
  });
});
