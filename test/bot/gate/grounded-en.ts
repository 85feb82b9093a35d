import type { GroundedAnswer } from './shop-grounding.ts';

/** Answers in English as a good model words them. */
export const groundedEnglish: readonly GroundedAnswer[] = [
  {
    visitor: 'do you do cash on delivery?',
    cites: ['payment/cash-on-delivery'],
    text: 'Yes, cash on delivery is available for addresses in Java with a total of up to Rp500,000. Just choose **COD** at checkout and pay the courier when the parcel arrives.',
  },
  {
    visitor: 'how can I pay',
    cites: ['payment/methods'],
    text: 'You can pay by bank transfer (virtual account), QRIS, e-wallet, or credit or debit card. In Java you can also pay cash on delivery, up to Rp500.000.',
  },
  {
    visitor: 'how long do I have to pay?',
    cites: ['payment/payment-deadline'],
    text: 'You have 24 hours from checkout. After that, the order is cancelled automatically, but you can order again while stock lasts.',
  },
  {
    visitor: 'I paid but it still says waiting',
    cites: ['payment/confirm-payment'],
    text: 'Payments are usually detected within 10 minutes. If the status still says **Waiting for payment** after an hour, please send our team your order number and the proof of payment. Please don’t pay again yet.',
  },
  {
    visitor: 'can i pay in instalments',
    cites: ['payment/instalments'],
    text: 'Yes, for gear from Rp1.5 million you can pay in 0% instalments over 3 or 6 months by credit card. They are not available for coffee beans.',
  },
  {
    visitor: 'cancel my order please',
    cites: ['orders/cancel-order'],
    text: 'You can cancel free of charge until the order is packed: open [My orders](https://kopilereng.example/pesanan), choose the order and press **Cancel**. Money you have paid goes back to the original payment method within 3 to 7 working days.',
  },
  {
    visitor: 'wrong size, can I change it',
    cites: ['orders/change-order'],
    text: 'Yes, as long as the order is not packed yet. Please send our team the order number and the change soon, because orders before 2 pm WIB are packed the same working day.',
  },
  {
    visitor: 'what does packed mean',
    cites: ['orders/order-status'],
    text: '**Packed** means the order is ready for the courier. Once it is **Shipped**, it has a tracking number.',
  },
  {
    visitor: 'where do i get my invoice',
    cites: ['orders/invoice'],
    text: 'Open [My orders](https://kopilereng.example/pesanan), choose the order and press **Download invoice** to get a PDF. It appears after we have received the payment.',
  },
  {
    visitor: 'gift box price?',
    cites: ['orders/gift-order'],
    text: 'A gift box is Rp15,000 per box, and the card with your own words is free.',
  },
  {
    visitor: 'shipping to jakarta?',
    cites: ['shipping/cost'],
    text: 'Shipping to Jabodetabek starts from Rp9,000 per kg. The exact cost appears at checkout once you have chosen the address and courier.',
  },
  {
    visitor: 'shipping cost to bali',
    cites: ['shipping/cost'],
    text: 'For other islands, shipping costs between Rp25,000 and Rp60,000 per kg. It is free for orders from Rp250,000.',
  },
  {
    visitor: 'how long does delivery take',
    cites: ['shipping/duration'],
    text: 'After shipping, parcels take 1 to 3 days within Java and 3 to 7 days to other islands.',
  },
  {
    visitor: 'tracking number?',
    cites: ['shipping/tracking'],
    text: 'You will find the tracking number in [My orders](https://kopilereng.example/pesanan) and in the email we send once the status becomes **Shipped**. You can then follow the parcel at [Track parcel](https://kopilereng.example/lacak).',
  },
  {
    visitor: 'can I get it today',
    cites: ['shipping/same-day'],
    text: 'Same-day delivery is available in the cities of Bandung and Yogyakarta. Order and pay before 14:00 WIB on a working day and choose **Instant courier** at checkout.',
  },
  {
    visitor: 'can i collect it myself',
    cites: ['shipping/pick-up-in-store'],
    text: 'Yes, and it is free. Choose **Pick up in store** at checkout and wait for the **Ready for pickup** email. You can collect it any day between 8 am and 9 pm, and we keep the order for 7 days.',
  },
  {
    visitor: 'do you ship to australia',
    cites: ['shipping/international'],
    text: 'Sorry, at the moment we only ship to Singapore and Malaysia. Other countries are not possible yet.',
  },
  {
    visitor: 'return policy',
    cites: ['returns/return-policy'],
    text: 'Unopened goods and unused gear can be returned within 14 days after arrival, complete with packaging. If something is damaged, wrong or missing, please report it within 48 hours with a photo or video.',
  },
  {
    visitor: 'when do i get my refund',
    cites: ['returns/refund-status'],
    text: 'Refunds take 3–7 working days after we receive the item. The money goes back to your original payment method, and you can check the status on the [returns page](https://kopilereng.example/retur).',
  },
  {
    visitor: 'price of the espresso machine',
    cites: ['products/price'],
    text: 'Our espresso machine starts from Rp2,900,000, tax included.',
  },
  {
    visitor: 'what coffee for v60',
    cites: ['products/recommendation'],
    text: 'For V60, **Kabut Pagi** is light like tea with fresh citrus, and **Senja Timur** is sweet and fruity.',
  },
  {
    visitor: 'can you grind it',
    cites: ['products/grind-size'],
    text: 'Yes, grinding is free. On the product page, choose the grind for your brewer, for example coarse for a French press.',
  },
  {
    visitor: 'fridge ok?',
    cites: ['products/storage'],
    text: "It's better to avoid the fridge, because it is damp and full of smells. Keep the coffee in its own bag, somewhere dry and dark.",
  },
  {
    visitor: 'when do you roast',
    cites: ['products/roast-date'],
    text: 'We roast every Tuesday and Friday. The taste is best 7–30 days after roasting.',
  },
  {
    visitor: 'is there caffeine in the decaf',
    cites: ['products/decaf'],
    text: 'There is a little: at most 0.1% caffeine remains in **Tenang**, so it is not zero.',
  },
  {
    visitor: 'any discounts now?',
    cites: ['promo/current-promotions'],
    text: 'Yes, until June 30, 2027:\n\n- **KENALAN** gives you 10% off your first order, from Rp100,000\n- **Paket Tiga**: buy 3 bags of 200 g and save 10%\n- Shipping is free from Rp250,000',
  },
  {
    visitor: 'reset link not working',
    cites: ['account/reset-password'],
    text: 'A reset link works for 30 minutes, and only the newest one counts. You can ask for a new one on the [account page](https://kopilereng.example/akun) with "Forgot password".',
  },
  {
    visitor: 'when are you online',
    cites: ['service/chat-hours'],
    text: 'Our team is in this chat Monday to Saturday from 8 am to 8 pm and on Sunday from 9 am to 5 pm (WIB).',
  },
  {
    visitor: 'email address',
    cites: ['service/contact'],
    text: 'You can email us at halo@kopilereng.example; we answer within 1 working day. For wholesale, write to grosir@kopilereng.example.',
  },
  {
    visitor: 'are you a bot',
    cites: ['service/who-are-you'],
    text: "Yes, I'm the automatic assistant of Kopi Lereng, not a person. If you would rather talk to someone, our team is one tap away below.",
  },
  {
    visitor: 'where are your shops',
    cites: ['shops/locations'],
    text: 'We have two shops, one in Bandung (Dago area) and one in Yogyakarta (Kotabaru area). Both are open daily from 08:00 to 21:00.',
  },
  {
    visitor: 'warranty for a grinder',
    cites: ['support/warranty'],
    text: 'Electric gear has a 12-month warranty and manual gear 6 months, counted from the day you receive the item. Your order number is enough.',
  },
  {
    visitor: 'how do i clean the grinder',
    cites: ['support/machine-cleaning'],
    text: 'Use a dry brush every two weeks, and never water. Please unplug it before you open anything.',
  },
];
