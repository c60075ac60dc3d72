// Exchanges of the tests, and the deviations that were found in them against the list of those that are justified.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every recorded exchange with the name of its file. */
export function* exchangesIn(folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')))
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) yield [file, JSON.parse(line)];
}

/** "Microsoft.Network/dnsZones", or the path without names where no provider is in it. */
export function typeOf(url) {
  const path = new URL(url).pathname.replace(/\/[0-9a-f]{32}(?=\/|$)/g, ''); // the version of a vault's object
  const at = path.toLowerCase().lastIndexOf('/providers/');
  const below = at < 0 ? [] : path.slice(at + '/providers/'.length).split('/');
  if (below.length > 1) return [below[0], ...below.slice(1).filter((_, i) => i % 2 === 0)].join('/').toLowerCase();
  return path.toLowerCase().split('/').map((segment, i) => (i > 0 && i % 2 === 0 ? '{}' : segment)).join('/');
}

/** Kinds of deviation, each with the first example of it. */
export class Deviations {
  #seen = new Map();

  note(line, example) {
    if (!this.#seen.has(line)) this.#seen.set(line, example);
  }

  /** Prints what is not in the file of lines "deviation | reason", and fails if there is any. */
  judge(justifiedFile, summary) {
    const justified = readFileSync(justifiedFile, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [deviation, reason] = line.split(' | ');
        assert.ok(reason, `no reason is given: ${line}`);
        return deviation;
      });
    const unexpected = [...this.#seen].filter(([line]) => !justified.includes(line));
    console.log(`${summary}, ${this.#seen.size} kinds of deviation, ${justified.length} justified`);
    for (const [line, example] of unexpected) console.log(`DEVIATES ${line}\n    ${example}`);
    for (const line of justified.filter((known) => !this.#seen.has(known))) console.log(`not seen in this run: ${line}`);
    assert.equal(unexpected.length, 0, `${unexpected.length} deviations are not justified`);
  }
}
