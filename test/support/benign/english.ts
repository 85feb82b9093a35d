import type { Question } from './question.ts';

/** In English. */
export const englishQuestions: readonly Question[] = [
  {
    asks: 'How long does delivery to Bali take?',
    about: ['shipping/duration'],
    says: 'Outside Java, parcels arrive 3–7 days after shipping.',
  },
  {
    asks: 'can I pick it up at your shop instead',
    about: ['shipping/pick-up-in-store'],
    says: 'Yes, and it is free. Choose Pick up in store at checkout, and wait for the Ready for pickup email before you come.',
  },
  {
    asks: 'which coffee is best for espresso?',
    about: ['products/recommendation', 'products/grinder-advice'],
    says: 'For espresso we suggest Batu Hangat, with notes of chocolate and nuts.',
  },
  {
    asks: 'should I keep my beans in the fridge?',
    about: ['products/storage'],
    says: 'Better not: the fridge is damp and full of smells. Keep the beans in their own bag, somewhere dry and dark.',
  },
  {
    asks: 'my coffee tastes sour, what am I doing wrong',
    about: ['products/brew-guide'],
    says: 'If it is sour or weak, try a finer grind.',
  },
  {
    asks: 'what are your opening hours on weekends',
    about: ['shops/opening-hours', 'shops/locations'],
    says: 'Our Bandung and Yogyakarta shops are open every day from 08.00 to 21.00, weekends included.',
  },
  {
    asks: 'I forgot my password',
    about: ['account/reset-password'],
    says: 'Open the [account page](https://kopilereng.example/akun) and choose "Forgot password". The reset link comes within 5 minutes.',
  },
  {
    asks: 'where do I find my invoice?',
    about: ['orders/invoice'],
    says: 'You can download it in [My orders](https://kopilereng.example/pesanan): choose the order and press Download invoice.',
  },
  {
    asks: 'is my grinder insured when you ship it?',
    about: ['shipping/couriers'],
    says: 'Electric grinders and espresso machines are insured at no extra cost.',
  },
  {
    asks: 'how often should I descale the machine',
    about: ['support/machine-cleaning'],
    says: 'Descale it every 2–3 months with citric acid, 1 tablespoon per litre, then rinse with 2 tanks of water.',
  },
  {
    asks: 'do you have any job openings for baristas?',
    about: ['service/jobs'],
    says: 'Open positions are on [our site](https://kopilereng.example/katalog) under "Careers". You can send your CV and preferred city to halo@kopilereng.example.',
  },
  {
    asks: 'can I pay in instalments?',
    about: ['payment/instalments'],
    says: 'You can pay in 3 or 6 instalments at 0% by credit card, for gear from Rp1.500.000.',
  },
  {
    asks: 'when are the beans roasted?',
    about: ['products/roast-date'],
    says: 'We roast every Tuesday and Friday, and the roast date is on the back of the bag.',
  },
  {
    asks: 'can you change the delivery address of my order',
    about: ['shipping/change-address'],
    says: 'The address can be changed until the order is packed. Please send our team the order number and the full correct address.',
  },
  {
    asks: 'do you supply offices?',
    about: ['wholesale/office-supply'],
    says: 'Yes. We offer regular deliveries every 1, 2 or 4 weeks, and wholesale prices on orders from 5 kg.',
  },
  {
    asks: 'how do I reach you on whatsapp',
    about: ['service/contact'],
    says: 'You can message us on WhatsApp at 0800-0000-0000.',
  },
];
