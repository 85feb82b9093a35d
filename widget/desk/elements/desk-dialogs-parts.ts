/** The dialogs that `desk-dialogs.ts` draws; nobody needs them before one is opened. */
import './desk-close.ts';
import './desk-earlier.ts';
import './desk-erase.ts';
import './desk-palette.ts';
import './desk-return.ts';
import './desk-shortcuts.ts';
import './desk-transfer.ts';
