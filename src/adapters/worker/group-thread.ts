import { parentPort, workerData } from 'node:worker_threads';
import { groupUnanswered } from '../../bot/unanswered.ts';
import type { GroupSetting } from './grouper.ts';

const { messages, background, book } = workerData as GroupSetting;
parentPort?.postMessage(groupUnanswered(messages, background, book));
