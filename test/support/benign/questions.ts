import { englishQuestions } from './english.ts';
import { indonesianQuestions } from './indonesian.ts';
import type { Question } from './question.ts';

/** Honest questions, most as people type them; a bot that answers nothing fails them. */
export const questions: readonly Question[] = [...indonesianQuestions, ...englishQuestions];
