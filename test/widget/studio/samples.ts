import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import type { Tried } from '../../../src/protocol/studio-rest.ts';
import { ana } from '../desk/samples.ts';

export const dina: AgentView = { ...ana, name: 'Dina Pratiwi', email: 'dina@shop.example', role: 'editor' };

export const costPath = 'shipping/cost.yaml';

export const cost = {
  title: 'Ongkir / Shipping cost',
  verbatim: true,
  utterances: { id: ['ongkir?', 'brp ongkir'], en: ['shipping cost'] },
  answer: { id: 'Mulai **Rp9.000**, lihat [pesanan]({order_url}).', en: 'From **Rp9.000**.' },
  follow_ups: ['orders/status'],
  tests: { id: ['tarif kirim'] },
  not: ['gratis ongkir'],
};

const status = {
  title: 'Status pesanan / Order status',
  utterances: { id: ['pesanan saya mana'] },
  answer: { id: 'Sebentar.', en: 'One moment.' },
};

export const sampleFiles: Readonly<Record<string, string>> = {
  '_settings.yaml': 'name: Kopi Lereng\n',
  'orders/status.yaml': JSON.stringify(status, null, 1),
  [costPath]: JSON.stringify(cost, null, 1),
};

/** The bot would answer with the cost. */
export function answered(text: string): Tried {
  return {
    decision: {
      move: 'answer',
      rule: 'sure-enough',
      candidates: [
        { intentId: 'shipping/cost', confidence: 0.93 },
        { intentId: 'orders/status', confidence: 0.04 },
      ],
      answered: ['shipping/cost'],
      thresholds: { answer: 0.8, clarify: 0.3, margin: 0.1 },
      words: [{ word: 'ongkir', weight: 2.1 }],
      nearest: [{ text: 'brp ongkir', intentId: 'shipping/cost', language: 'id', similarity: 0.8 }],
      catalogueVersion: 'v',
      latencyMs: 3,
    },
    reply: { text, language: 'id', buttons: ['Status pesanan'] },
  };
}
