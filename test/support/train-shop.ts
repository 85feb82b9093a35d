import { shopContent } from './shop-content.ts';

/** Vitest runs this once before everything: whoever needs the shop's model finds it trained. */
export default async function trainShop(): Promise<void> {
  await shopContent();
}
