import webpack from 'webpack';

/** Builds, or rejects with every fault. @param {import('webpack').Configuration[]} configurations */
export async function runWebpack(configurations) {
  const compiler = webpack(configurations);
  await new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      const faults = error?.message ?? (stats?.hasErrors() ? stats.toString('errors-only') : undefined);
      compiler.close(() => (faults ? reject(new Error(faults)) : resolve(undefined)));
    });
  });
}
