import { writeFileSync } from 'node:fs';
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

/**
 * Builds the add-in as for production into a folder, and puts the blank page beside it.
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
}
