import { stylePage } from '../../shared/staff/page-styles.ts';
import { SapaSetup } from './sapa-setup.ts';

stylePage(document);
document.body.append(new SapaSetup());
