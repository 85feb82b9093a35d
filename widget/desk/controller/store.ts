import { Store } from '../../shared/staff/store.ts';
import type { DeskState } from './state.ts';

/** Holds the one state of the desk and says when it has changed. */
export class DeskStore extends Store<DeskState> {}
