import { z } from 'zod';
import { keyed } from './read-shape.ts';
import { localised } from './values.ts';

const ask = z.enum(['off', 'optional', 'required'], { error: 'off, optional or required' }).default('off');
const linkWords = 'an address that begins with https://';

/** What visitors are asked before the first message; nothing of it unless the settings say so. */
export const beforeChatShape = keyed({
  name: ask.describe('Whether visitors are asked what they are called'),
  email: ask.describe('Whether they are asked for their e-mail address'),
  department: z
    .enum(['ask', 'off'], { error: 'ask or off' })
    .default('off')
    .describe('Whether they choose the department that people answer from'),
  consent: keyed({
    text: localised(300).describe('What visitors agree to, with a tick, before they can write'),
    link: z
      .url({ protocol: /^https$/u, error: linkWords })
      .max(500)
      .optional()
      .describe('Where your privacy notice can be read'),
  }).optional(),
});
