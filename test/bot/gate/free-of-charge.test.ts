import { describe, expect, it } from 'vitest';
import { noExtraCost, saidFree } from '../../../src/bot/gate/free-of-charge.ts';
import { gate } from '../../../src/bot/gate.ts';
import { groundingOf, type ShopLanguage, type ShopPassageId } from './shop-grounding.ts';

function passes(cites: ShopPassageId, language: ShopLanguage, text: string, asked = ''): boolean {
  return gate({ intentIds: [cites], text }, groundingOf([cites], language, asked)).passed;
}

describe('what costs nothing', () => {
  it.each([
    ['dikirim tanpa biaya', 'dikirim gratis'],
    ['tanpa biaya apa pun, kak', 'gratis, kak'],
    ['tidak dikenakan biaya', 'gratis'],
    ['shipped without any charge', 'shipped free'],
    ['insured at no cost at all', 'insured free'],
    ['tanpa biaya tambahan', noExtraCost],
    ['insured at no extra cost', `insured ${noExtraCost}`],
    ['tidak ada biaya daftar atau target', 'tidak ada biaya daftar atau target'],
    ['no fee or obligation', 'no fee or obligation'],
    ['tanpa biaya untuk jawa', 'gratis untuk jawa'],
    ['no charger included', 'no charger included'],
    ['tidak ada biayawan', 'tidak ada biayawan'],
    ['biaya pengiriman', 'biaya pengiriman'],
  ])('is one thing, however it is said: %s', (text, read) => {
    expect(saidFree(text)).toBe(read);
  });

  it.each([
    ['shipping/duration', 'id', 'Paketnya dikirim tanpa biaya.'],
    ['shipping/duration', 'id', 'Paketnya dikirim\ntanpa biaya.'],
    ['shipping/duration', 'id', 'Paketnya dikirim (tanpa **biaya**).'],
    ['shipping/duration', 'id', 'Paketnya dikirim t4npa bi4ya.'],
    ['shipping/duration', 'id', 'Pengiriman ke Jawa tanpa biaya, Kak.'],
    ['shipping/duration', 'id', 'Paketnya dikirim tanpa ongkos.'],
    ['shipping/duration', 'en', 'Orders are shipped without any charge.'],
    ['shipping/duration', 'en', 'Parcels are shipped at no extra cost.'],
    ['wholesale/become-reseller', 'id', 'Ada target bulanan, Kak.'],
    ['shipping/couriers', 'id', 'Kurir instan tanpa biaya, Kak.'],
    ['shipping/couriers', 'id', 'Mesin espresso gratis.'],
    ['shipping/couriers', 'id', 'Grinder elektrik tanpa biaya.'],
    ['shipping/couriers', 'en', 'Espresso machines are free.'],
    ['shipping/couriers', 'id', 'Biji kopi kami asuransikan tanpa biaya.'],
    ['shipping/couriers', 'en', 'Gear is insured at no extra cost.'],
    ['shipping/couriers', 'en', 'Cargo is at no extra cost.'],
    ['shipping/couriers', 'en', 'Beans and electric grinders are insured at no extra cost.'],
    ['shipping/couriers', 'en', 'Espresso machines and electric grinders are insured at extra cost.'],
    ['shipping/couriers', 'en', 'Espresso machines and electric grinders are not insured.'],
  ] as const)('is not said of what no passage gives: %s, %s, %s', (cites, language, text) => {
    expect(passes(cites, language, text)).toBe(false);
  });

  it('is said bare of nothing but what was asked', () => {
    const bare = (asked: string) =>
      passes('shipping/cost', 'id', 'Bisa gratis, Kak, mulai Rp250.000.', asked);
    expect(bare('ongkirnya bisa gratis ga?')).toBe(true);
    expect(bare('mesin espressonya bisa gratis ga?')).toBe(false);
  });

  it.each([
    ['shipping/couriers', 'en', 'Electric grinders and espresso machines are insured at no extra cost.'],
    ['shipping/couriers', 'en', 'Electric grinders are insured.'],
    ['shipping/couriers', 'id', 'Grinder elektrik dan mesin espresso kami asuransikan tanpa biaya.'],
  ] as const)('is said of what a passage gives, in whatever order: %s, %s, %s', (cites, language, text) => {
    expect(passes(cites, language, text)).toBe(true);
  });
});
