import { stylePage } from '../shared/staff/page-styles.ts';
import { browserPorts } from './controller/browser-ports.ts';
import { Desk } from './controller/desk.ts';
import { SapaDesk } from './elements/sapa-desk.ts';

stylePage(document);
const desk = new Desk(browserPorts());
const element = new SapaDesk();
element.desk = desk;
document.body.append(element);
await desk.start();
