import { stylePage } from '../page-styles.ts';
import { SapaSetup } from './sapa-setup.ts';

stylePage(document);
document.body.append(new SapaSetup());
