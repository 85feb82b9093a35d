import type { GroundedAnswer } from './shop-grounding.ts';

/**
 * Answers that were written before the gate, to tell how often it is in the way of a good one. Change the gate for none
 * of them.
 */
export const heldOutEnglish: readonly GroundedAnswer[] = [
  {
    visitor: 'hi, shipping cost to surabaya?',
    cites: ['shipping/cost'],
    text: 'Hi there! Shipping to Surabaya is Rp14,000–20,000 per kg. You will see the exact cost at checkout.',
  },
  {
    visitor: 'do i need an account?',
    cites: ['account/register'],
    text: 'No, you can also order without an account. With an account you can collect Poin Lereng, subscribe and see your past orders.',
  },
  {
    visitor: 'locked out',
    cites: ['account/reset-password'],
    text: 'After 5 wrong tries, your account is locked for 15 minutes. You can then try again or reset your password on the [account page](https://kopilereng.example/akun).',
  },
  {
    visitor: 'where is the coffee from',
    cites: ['products/origin'],
    text: 'All our beans come from Indonesia and are bought directly from farmer groups. For example, Rimba Utara comes from Aceh and Senja Timur from Flores.',
  },
  {
    visitor: 'can I pause my subscription',
    cites: ['products/subscription'],
    text: 'Yes, you can skip, pause or stop your subscription whenever you like in your [account](https://kopilereng.example/akun), at the latest one day before the next roast.',
  },
  {
    visitor: 'do points expire',
    cites: ['promo/loyalty-points'],
    text: 'Points last 12 months. Each point is worth Rp100 off at checkout.',
  },
  {
    visitor: 'can free shipping be used with express',
    cites: ['promo/free-shipping'],
    text: 'Free shipping only works with the regular courier, not with the express or instant courier.',
  },
  {
    visitor: 'my parcel is late',
    cites: ['problems/late-delivery'],
    text: "I'm sorry you have to wait. Please check [Track parcel](https://kopilereng.example/lacak) first. If it is more than 2 days past the estimate, send our team your order number and we will ask the courier.",
  },
  {
    visitor: 'it arrived broken',
    cites: ['problems/damaged-item'],
    text: 'Sorry to hear that. You can choose a replacement or a refund, with no shipping cost. Please report it within 2×24 hours on the [returns page](https://kopilereng.example/retur) with the order number and a photo of the item.',
  },
  {
    visitor: 'are you open on holidays',
    cites: ['shops/opening-hours'],
    text: 'Yes, our shops are open every day from 08.00 to 21.00, public holidays included. We only close on the first and second day of Eid al-Fitr.',
  },
  {
    visitor: 'coffee class',
    cites: ['shops/workshops'],
    text: 'The V60 Basics class takes place every Saturday from 10 am to 12 pm and costs Rp150,000. You can sign up in the [catalogue](https://kopilereng.example/katalog) under Classes.',
  },
  {
    visitor: 'is it halal',
    cites: ['products/halal'],
    text: 'Yes, all our beans are halal certified. You can find the halal logo and the certificate number on the back of every bag.',
  },
  {
    visitor: 'cold brew ratio',
    cites: ['products/brew-guide'],
    text: 'For cold brew, use a ratio of 1:10 and leave it in the fridge for 12 hours.',
  },
  {
    visitor: 'how do i become a reseller',
    cites: ['wholesale/become-reseller'],
    text: 'You need an active shop, online or offline, and at least 5 kg per order. Resellers get 15 to 25% off depending on the monthly volume. Please send your name, city and shop link to grosir@kopilereng.example.',
  },
  {
    visitor: 'do you sell my data?',
    cites: ['service/privacy'],
    text: "No, we don't sell your data. It is only used to process orders, deliver goods and answer your questions.",
  },
  {
    visitor: 'how long is the warranty on the espresso machine',
    cites: ['support/warranty'],
    text: 'Espresso machines are electric gear, so the warranty is 12 months from the day you receive the item.',
  },
  {
    visitor: 'spare parts?',
    cites: ['support/spare-parts'],
    text: 'Yes, we have spare parts for gear bought at Kopi Lereng, such as gaskets, burrs and water tanks. Look up your gear in the [catalogue](https://kopilereng.example/katalog).',
  },
  {
    visitor: 'low acid coffee',
    cites: ['products/recommendation'],
    text: 'I would suggest **Rimba Utara**: it is full, spicy and low in acidity, great for tubruk and French press.',
  },
  {
    visitor: 'how do I order',
    cites: ['orders/how-to-order'],
    text: 'Open the [catalogue](https://kopilereng.example/katalog), choose a product, add it to the cart and check out. Then choose a courier and a payment method, and pay within 24 hours.',
  },
  {
    visitor: 'how long can I keep opened beans',
    cites: ['products/storage'],
    text: 'Once opened, beans should be used within 4 weeks, and ground coffee within 2 weeks.',
  },
  {
    visitor: 'refund not here yet, it is day 9',
    cites: ['returns/refund-status'],
    text: "I'm sorry for the wait. If more than 7 working days have passed, please send our team the order number and they will check it.",
  },
  {
    visitor: 'company wants coffee',
    cites: ['wholesale/office-supply'],
    text: 'For offices we offer regular deliveries every 1, 2 or 4 weeks and one monthly invoice. Send your headcount and city to grosir@kopilereng.example and we will reply with an offer within 2 working days.',
  },
];
