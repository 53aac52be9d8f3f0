// Generates the TypeScript types of every service's API from contracts/openapi; nothing of it is committed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const contracts = fileURLToPath(new URL('../../contracts/openapi/', import.meta.url));
const target = fileURLToPath(new URL('../src/shared/api/generated/', import.meta.url));

mkdirSync(target, { recursive: true });
for (const file of readdirSync(contracts).filter((name) => name.endsWith('-v1.yaml'))) {
  const types = astToString(await openapi(new URL(`file://${join(contracts, file)}`)));
  const path = join(target, `${basename(file, '-v1.yaml')}.gen.d.ts`);
  // An untouched file keeps its time, so that nothing that watches it starts over.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== types) writeFileSync(path, types);
}
