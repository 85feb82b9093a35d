import { stylePage } from '../shared/staff/page-styles.ts';
import { browserPorts } from './controller/browser-ports.ts';
import { Studio } from './controller/studio.ts';
import { SapaStudio } from './elements/sapa-studio.ts';

stylePage(document);
const studio = new Studio(browserPorts());
const element = new SapaStudio();
element.studio = studio;
document.body.append(element);
await studio.start();
