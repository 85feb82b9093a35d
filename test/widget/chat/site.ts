import type { Site } from '../../../src/protocol/visitor-rest.ts';

/** What the server says of its site, where a test says nothing else. */
export const site: Site = {
  name: 'Kopi Lereng',
  language: 'id',
  languages: ['id', 'en'],
  assistant: 'Asisten Lereng',
  greeting: 'Halo Kak, ada yang bisa kami bantu?',
  quickReplies: [{ text: 'Status pesanan' }, { text: 'Biaya ongkir' }],
  brandColour: '#0f5c57',
  departments: [{ id: 'general', name: 'Layanan umum', open: true }],
  agentsOnline: true,
};
