import path from 'node:path';
import { createRequire } from 'node:module';
import CopyPlugin from 'copy-webpack-plugin';
import CssMinimizerPlugin from 'css-minimizer-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { GriffelCSSExtractionPlugin } from '@griffel/webpack-extraction-plugin';
import { NoticesPlugin } from './tools/noticesPlugin.js';
import { PagesPlugin } from './tools/pagesPlugin.js';
import { addressFromEnvironment, manifestFor } from './tools/manifest.js';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

/**
 * Three builds of one source:
 * `--env production`  what a static host serves; needs ADDIN_URL; Office.js comes from Microsoft's CDN
 * `--env local`       the same code and the simulator, with Office.js from the npm package: for journeys and the bench
 * (neither)           the local build unminified, for `npm start`
 * @param {{ production?: boolean, local?: boolean }} [env]
 * @returns {import('webpack').Configuration[]}
 */
export default function configure(env = {}) {
  const production = env.production === true;
  const addinUrl = production ? addressFromEnvironment(process.env['ADDIN_URL']) : undefined;
  const optimised = production || env.local === true;
  const output = path.join(root, production ? 'dist' : optimised ? 'build/local' : 'build/start');

  /** @type {(target: string) => import('webpack').RuleSetRule} */
  const swc = (target) => ({
    test: /\.[jt]sx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', development: !optimised } },
          target,
          // Nothing here is document.all or a getter, so the rewriting for older engines can be short.
          assumptions: {
            setSpreadProperties: true,
            noDocumentAll: true,
            objectRestNoSymbols: true,
            ignoreFunctionLength: true,
          },
        },
      },
    },
  });

  /** @type {import('webpack').RuleSetRule} */
  const mailMarks = { test: /\.marks$/, use: path.join(root, 'tools/mailMarksLoader.js') };

  /** @type {import('webpack').RuleSetRule} */
  const words = {
    test: /\.json$/,
    type: 'javascript/auto',
    include: path.join(root, 'locales/check'),
    use: path.join(root, 'tools/wordsLoader.js'),
  };

  // A tenth of the time of webpack's own minifier, and its files are no larger.
  const scripts = new MinimizerPlugin({
    minify: { implementation: MinimizerPlugin.swcMinify, options: { compress: { passes: 3 }, mangle: true } },
  });

  /** @type {import('webpack').Configuration} */
  const shared = {
    mode: optimised ? 'production' : 'development',
    context: root,
    devtool: optimised ? false : 'source-map',
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      // Messages are parsed when built, so the parser stays out of the pane.
      alias: {
        '@formatjs/icu-messageformat-parser$': require.resolve('@formatjs/icu-messageformat-parser/no-parser.js'),
      },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };

  /** @type {import('webpack').Configuration} */
  const pane = {
    ...shared,
    name: 'pane',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/main.tsx' },
    output: {
      path: output,
      filename: 'assets/[name].[contenthash:10].js',
      chunkFilename: 'assets/[name].[contenthash:10].js',
      publicPath: '',
      clean: { keep: /^(launchevent\.js|index\.html|assets\/simulator)/ },
    },
    module: {
      rules: [
        {
          test: /\.[jt]sx?$/,
          include: [path.join(root, 'src'), /node_modules[\\/]@fluentui/, /node_modules[\\/]@griffel/],
          use: { loader: GriffelCSSExtractionPlugin.loader },
        },
        { test: /\.tsx?$/, include: path.join(root, 'src/taskpane'), use: { loader: '@griffel/webpack-loader' } },
        swc('es2022'),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.md$/, include: path.join(root, 'locales/mail'), use: path.join(root, 'tools/mailLoader.js') },
        mailMarks,
        words,
        {
          test: /\.json$/,
          type: 'javascript/auto',
          include: (file) => path.dirname(file) === path.join(root, 'locales'),
          use: path.join(root, 'tools/catalogLoader.js'),
        },
      ],
    },
    optimization: {
      splitChunks: { minSize: 6000 },
      minimizer: [scripts, new CssMinimizerPlugin()],
      chunkIds: 'deterministic',
      moduleIds: 'deterministic',
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: 'assets/[name].[contenthash:10].css', ignoreOrder: true }),
      new GriffelCSSExtractionPlugin(),
      new PagesPlugin({ local: !production }),
      new NoticesPlugin('third-party-notices.txt'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: 'assets/support.html', to: '.' },
          production
            ? { from: 'closeout.config.json', to: '.' }
            : { from: 'src/simulator/closeout.config.json', to: 'closeout.config.json' },
          ...(production
            ? [
                {
                  from: 'manifest.xml',
                  to: 'manifest.xml',
                  transform: (/** @type {Buffer} */ xml) => manifestFor(xml.toString(), addinUrl ?? ''),
                },
              ]
            : []),
        ],
      }),
    ],
  };

  /** The handler of OnMessageSend: one self-contained script, the same for browsers and for classic Windows.
   * @type {import('webpack').Configuration} */
  const send = {
    ...shared,
    name: 'send',
    devtool: false,
    target: ['web', 'es2016'],
    entry: { launchevent: './src/send.ts' },
    output: { path: output, filename: '[name].js', iife: true },
    module: { rules: [swc('es2016'), mailMarks, words] },
    optimization: { minimizer: [scripts] },
  };

  /** @type {import('webpack').Configuration} */
  const simulator = {
    ...shared,
    name: 'simulator',
    target: ['web', 'es2022'],
    entry: { simulator: './src/simulator/main.tsx' },
    output: { path: output, filename: 'assets/[name].js' },
    module: { rules: [swc('es2022')] },
    optimization: { minimizer: [scripts] },
    plugins: [new CopyPlugin({ patterns: [{ from: 'src/simulator/index.html', to: 'index.html' }] })],
  };

  return production ? [pane, send] : [pane, send, simulator];
}
