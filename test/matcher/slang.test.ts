import { expect, it } from 'vitest';
import { match } from '../../src/matcher/match.ts';
import { shopContent } from '../support/shop-content.ts';

/** What people could type on a phone, written for this test alone; no utterance was written from it. */
const questions: readonly (readonly [text: string, intentId: string])[] = [
  ['gan refundnya kpn cairnya y', 'returns/refund-status'],
  ['brp sih ongkirnya klo ke medan', 'shipping/cost'],
  ['paket gw nyampe mana skrg', 'shipping/tracking'],
  ['kok blm nyampe2 ya pdhl udh semingguan', 'problems/late-delivery'],
  ['bs bayar ditempat ga sis', 'payment/cash-on-delivery'],
  ['cancel dong kak gajadi beli', 'orders/cancel-order'],
  ['gmn caranya mesen disini', 'orders/how-to-order'],
  ['bisa nyicil ga kak buat mesin espresso', 'payment/instalments'],
  ['udh tf dr td pagi tp statusnya blm berubah', 'payment/confirm-payment'],
  ['saldo kepotong 2x nih min', 'payment/double-charge'],
  ['gagal mulu pas mau bayar pake qris', 'payment/failed-payment'],
  ['alamatnya salah ketik, bs diganti ga', 'shipping/change-address'],
  ['grindernya nyampe2 retak kak', 'problems/damaged-item'],
  ['yg dateng malah robusta pdhl pesen arabika', 'problems/wrong-item'],
  ['kurang 1 bungkus nih isinya', 'problems/missing-item'],
  ['statusnya delivered tp gw ga nerima apa2', 'problems/not-received'],
  ['bijinya apek bgt kyk udh lama', 'problems/stale-beans'],
  ['bs dituker sm ukuran lain ga', 'returns/exchange'],
  ['brp hari batas retur', 'returns/return-policy'],
  ['cara balikin barangnya gmn ya', 'returns/how-to-return'],
  ['kopi yg ga asem apa ya kak enaknya', 'products/recommendation'],
  ['gilingan buat v60 sehalus apa', 'products/grind-size'],
  ['msh ready ga yg 1kg', 'products/stock'],
  ['kapan diroastingnya nih', 'products/roast-date'],
  ['nyimpen biji kopi biar awet gmn', 'products/storage'],
  ['ada kopi yg ga ada kafeinnya ga', 'products/decaf'],
  ['udh ada label halalnya blm', 'products/halal'],
  ['mesin kopi gw mati total ga mau nyala', 'support/machine-broken'],
  ['garansinya brp lama kak', 'support/warranty'],
  ['jual seal karet buat mokapot ga', 'support/spare-parts'],
  ['cara bersihin kerak mesinnya gmn', 'support/machine-cleaning'],
  ['webnya eror mulu ga bs dibuka', 'support/website-error'],
  ['lg ada diskonan apa nih', 'promo/current-promotions'],
  ['kode vocernya ga bs dipake', 'promo/voucher-not-working'],
  ['poin gw bisa dituker apa aja', 'promo/loyalty-points'],
  ['minimal blanja brp biar free ongkir', 'promo/free-shipping'],
  ['lupa pasword akun nih', 'account/reset-password'],
  ['mau ganti nmr hp di akun', 'account/change-details'],
  ['hapusin akun gw dong', 'account/delete-account'],
  ['ada yg minta kode otp ngaku dr lereng, penipuan ya?', 'account/suspicious-activity'],
  ['toko offlinenya dmn aja', 'shops/locations'],
  ['tokonya tutup jam brp', 'shops/opening-hours'],
  ['ada kelas bikin latte art ga', 'shops/workshops'],
  ['mau jd reseller gmn caranya', 'wholesale/become-reseller'],
  ['harga grosir 10 kg brp ya', 'wholesale/wholesale-price'],
  ['ini bot apa orang sih', 'service/who-are-you'],
  ['mksh byk ya kak', 'smalltalk/thanks'],
  ['ok deh sip', 'smalltalk/acknowledgement'],
];

it('understands slang that it was never taught', async () => {
  const { model } = await shopContent();
  const wrong = questions.filter(
    ([text, intentId]) => match(model, text).candidates[0]?.intentId !== intentId,
  );
  expect(1 - wrong.length / questions.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.9);
});
