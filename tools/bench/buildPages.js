import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import configure from '../../webpack.config.js';
import { addin } from './origins.js';
import { runWebpack } from './runWebpack.js';

/** The page that everything is compared with: Office.js by a plain script tag, and a heading once it is ready. */
const blankPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Blank</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  </head>
  <body>
    <script>
      Office.onReady(() => {
        document.body.append(Object.assign(document.createElement('h1'), { textContent: 'Ready' }));
      });
    </script>
  </body>
</html>
`;

/** What stands in the place of the handler's script, to be compared with it. */
const blankLaunch = `<script>
  Office.onReady();
  Office.actions.associate('onMessageSend', (event) => event.completed({ allowEvent: true }));
</script>`;

/**
 * Builds the add-in as for production into a folder, and puts the blank pages beside it.
 * @param {string} folder
 */
export async function buildPages(folder) {
  const before = process.env['ADDIN_URL'];
  process.env['ADDIN_URL'] = `https://${addin}`;
  const configurations = configure({ production: true });
  if (before === undefined) delete process.env['ADDIN_URL'];
  else process.env['ADDIN_URL'] = before;
  for (const configuration of configurations) configuration.output = { ...configuration.output, path: folder };
  await runWebpack(configurations);
  writeFileSync(path.join(folder, 'blank.html'), blankPage);
  const launchPage = readFileSync(path.join(folder, 'launchevent.html'), 'utf8');
  writeFileSync(
    path.join(folder, 'blankLaunch.html'),
    launchPage.replace(/<meta http-equiv[^>]*>/, '').replace('<script src="launchevent.js"></script>', blankLaunch),
  );
}
