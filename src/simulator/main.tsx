import { createRoot } from 'react-dom/client';
import { createControl } from './control';
import { sampleMailbox } from './mailboxes/sample';
import { openFromAddress } from './openFromAddress';
import { createSimulation } from './simulation';
import { App } from './ui/App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const simulation = createSimulation(sampleMailbox, storageOfThisPage());
openFromAddress(simulation, location.search);
window.simulator = createControl(simulation);
createRoot(root).render(<App simulation={simulation} />);

function storageOfThisPage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined; // Blocked by the browser: the mailbox then lasts as long as the page.
  }
}
