import { existsSync } from 'node:fs';
import LongestFirst from '../../tools/longestFirst.cjs';

test('the files that are said to take longest are there', () => {
  expect(LongestFirst.longest.filter((name) => !existsSync(`test/${name}.test.ts`))).toEqual([]);
});
