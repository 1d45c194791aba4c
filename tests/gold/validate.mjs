#!/usr/bin/env node
// Checks every gold file: node tests/gold/validate.mjs [FOLDER-OF-SEED-TEXTS]
// The seeds' texts are looked for in seeds/ at the root of the repository unless a folder is given.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const seedTexts = process.argv[2] ?? join(here, '..', '..', 'seeds');
const KINDS = ['call', 'visit', 'meeting', 'summit', 'talks'];
const AGREEMENTS = ['ceasefire', 'peace', 'accord', 'declaration', 'exchange'];
const STATUSES = ['held', 'ongoing', 'planned', 'proposed', 'cancelled', 'denied'];
const FIELDS = ['file', 'conflict', 'form', 'title', 'publisher', 'published', 'language', 'body', 'people', 'states',
  'organizations', 'places', 'meetings', 'agreements', 'notEntities', 'tolerated'];
const EXTRA = ['altPublished', 'altPublisher'];
const SENTENCE = ['file', 'form', 'published', 'people', 'states', 'organizations', 'meetings', 'agreements', 'notEntities', 'tolerated'];
const MEETING = ['id', 'kind', 'status', 'date', 'altDates', 'place', 'placeState', 'participants', 'optional',
  'mediators', 'host', 'evidence', 'altKinds', 'altStatuses'];
const AGREEMENT = ['id', 'kind', 'status', 'date', 'altDates', 'parties', 'optional', 'mediators', 'evidence', 'altKinds'];
const CODE = /^([A-Z]{3,4}|x-[a-z-]+)$/;
const DAY = /^(\d{4}|XXXX)(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[?~]?$/;
const edtf = (date) => {
  const parts = date.split('/');
  return parts.length <= 2 && parts.every((part) => DAY.test(part) || (parts.length === 2 && part === '..'));
};

const plain = (form) => form.replace(/\s+/g, ' ').toLowerCase();
const has = (body, form) => plain(body).includes(plain(form));

let problems = 0;
let files = 0;
let sentences = 0;
const count = { people: 0, states: 0, organizations: 0, mediators: 0, meetings: 0, agreements: 0, notEntities: 0 };

for (const folder of ['articles', 'unread', 'dense', 'dense-unread', 'press', 'press-unread', 'seeds']) {
  const golds = readdirSync(join(here, folder)).filter((name) => name.endsWith('.gold.json')).sort();
  if (folder !== 'seeds') {
    for (const name of readdirSync(join(here, folder))) {
      if (name.endsWith('.txt') && !golds.includes(name.replace(/\.txt$/, '.gold.json'))) complain(name, 'has no gold file');
    }
  }
  for (const name of golds) check(folder, name);
}
for (const name of ['read', 'unread', 'later-read', 'later-unread', 'press-read', 'press-unread']) checkSentences(`${name}.jsonl`);
console.log(`${files} gold files, ${sentences} sentences, ${problems} problems; ${JSON.stringify(count)}`);
process.exitCode = problems === 0 ? 0 : 1;

function complain(name, message) {
  problems += 1;
  console.log(`${name}: ${message}`);
}

function check(folder, name) {
  files += 1;
  const gold = JSON.parse(readFileSync(join(here, folder, name), 'utf8'));
  const say = (message) => complain(name, message);
  for (const field of FIELDS) if (!(field in gold)) say(`no field ${field}`);
  for (const field of Object.keys(gold)) if (![...FIELDS, ...EXTRA].includes(field)) say(`unknown field ${field}`);
  if (gold.file !== name.replace(/\.gold\.json$/, '.txt')) say(`file is ${gold.file}`);
  if (!['clean', 'flattened'].includes(gold.form)) say(`form is ${gold.form}`);
  const path = join(folder === 'seeds' ? seedTexts : join(here, folder), gold.file);
  if (!existsSync(path)) return say(`no text at ${folder}/${gold.file} (give the folder of the seed texts as argument)`);
  const text = readFileSync(path, 'utf8');
  const body = bodyOf(gold, text, say);

  if (gold.title !== null && !text.includes(gold.title)) say(`title not in text`);
  for (const place of gold.places) if (!has(body, place)) say(`place ${place}: not in the body`);
  checkJudgement(gold, text, body, say);
}

function checkSentences(name) {
  const seen = new Set();
  for (const line of readFileSync(join(here, 'sentences', name), 'utf8').trimEnd().split('\n')) {
    sentences += 1;
    const { id, published, text, gold, ...rest } = JSON.parse(line);
    const say = (message) => complain(`${name} ${id}`, message);
    for (const field of Object.keys(rest)) say(`unknown field ${field}`);
    for (const field of SENTENCE) if (!(field in gold)) say(`no field ${field}`);
    for (const field of Object.keys(gold)) if (![...SENTENCE, 'altPublished'].includes(field)) say(`unknown field ${field}`);
    if (gold.file !== id) say(`file is ${gold.file}`);
    if (gold.published !== published) say(`published is ${gold.published}`);
    for (const one of [id, text]) if (seen.has(one)) say(`${one} twice`);
    seen.add(id).add(text);
    checkJudgement(gold, text, text, say);
  }
}

function checkJudgement(gold, text, body, say) {
  for (const date of [gold.published, ...(gold.altPublished ?? [])]) if (date !== null && !edtf(date)) say(`published ${date} is no EDTF`);

  const refs = new Set();
  for (const entity of [...gold.people, ...gold.organizations]) {
    if (refs.has(entity.id)) say(`id ${entity.id} twice`);
    refs.add(entity.id);
    if (!/^[po]\d+$/.test(entity.id)) say(`id ${entity.id}`);
    if (!Array.isArray(entity.aliases) || typeof entity.mediator !== 'boolean') say(`${entity.id}: aliases or mediator missing`);
    if (![entity.name, ...entity.aliases].some((form) => has(body, form))) say(`${entity.id} ${entity.name}: not in the body`);
    if (!entity.optional && entity.id.startsWith('p') && !has(body, entity.name)) say(`${entity.id} ${entity.name}: full name not in the body`);
  }
  for (const person of gold.people) if (person.state !== null && !CODE.test(person.state)) say(`${person.id}: state ${person.state}`);
  for (const state of gold.states) {
    if (!CODE.test(state.code)) say(`state ${state.code}`);
    if (refs.has(`state:${state.code}`)) say(`state ${state.code} twice`);
    refs.add(`state:${state.code}`);
  }

  const mediate = new Set();
  const shuttle = new Set();
  const held = [...gold.meetings.map((m) => [m, MEETING, 'participants', KINDS]), ...gold.agreements.map((a) => [a, AGREEMENT, 'parties', AGREEMENTS])];
  const ids = new Set();
  for (const [thing, fields, parties, kinds] of held) {
    const tell = (message) => say(`${thing.id}: ${message}`);
    if (ids.has(thing.id)) tell('id twice');
    ids.add(thing.id);
    for (const field of fields) if (!(field in thing)) tell(`no field ${field}`);
    for (const field of Object.keys(thing)) if (!fields.includes(field) && field !== 'altPlaces') tell(`unknown field ${field}`);
    for (const kind of [thing.kind, ...thing.altKinds]) if (!kinds.includes(kind)) tell(`kind ${kind}`);
    for (const status of [thing.status, ...(thing.altStatuses ?? [])]) if (!STATUSES.includes(status)) tell(`status ${status}`);
    for (const date of [thing.date, ...thing.altDates]) if (date !== null && !edtf(date)) tell(`date ${date} is no EDTF`);
    const all = [...thing[parties], ...thing.optional, ...thing.mediators, ...(thing.host ? [thing.host] : [])];
    for (const ref of all.flatMap((r) => r.split('|'))) if (!refs.has(ref)) tell(`ref ${ref} stands for nothing`);
    if (new Set(thing[parties]).size !== thing[parties].length) tell('a party twice');
    if (parties === 'participants' && thing.participants.length === 0 && thing.host === null) tell('no participants');
    if (thing.evidence.length === 0) tell('no evidence');
    for (const evidence of thing.evidence) if (!body.includes(evidence)) tell(`evidence not in the body: ${evidence}`);
    if (thing.placeState && !CODE.test(thing.placeState)) tell(`placeState ${thing.placeState}`);
    if (thing.place && !has(body, thing.place)) tell(`place ${thing.place} not in the body`);
    for (const ref of thing.mediators) mediate.add(ref);
    // A mediator's own meeting with one side: a participant, who may also be given as mediator.
    for (const ref of thing[parties]) if (thing.optional.includes(ref)) shuttle.add(ref);
  }
  for (const entity of [...gold.people, ...gold.organizations, ...gold.states.map((s) => ({ ...s, id: `state:${s.code}` }))]) {
    if (entity.mediator && !mediate.has(entity.id) && !shuttle.has(entity.id)) say(`${entity.id} is a mediator of nothing`);
    if (!entity.mediator && !entity.mediatorOptional && mediate.has(entity.id)) say(`${entity.id} mediates and is no mediator`);
  }
  for (const passage of gold.tolerated) if (!body.includes(passage)) say(`tolerated not in the body: ${passage}`);
  for (const not of gold.notEntities) {
    if (new RegExp(`(?<![\\p{L}])${not.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'iu').test(body)) say(`notEntities: ${not} is in the body`);
    if (!text.toLowerCase().includes(not.toLowerCase())) say(`notEntities: ${not} is nowhere in the text`);
  }
  for (const kind of ['people', 'states', 'organizations', 'meetings', 'agreements', 'notEntities']) count[kind] += gold[kind].length;
  count.mediators += [...gold.people, ...gold.states, ...gold.organizations].filter((e) => e.mediator).length;
}

function bodyOf(gold, text, say) {
  let at = 0;
  const parts = [];
  for (const { from, to } of gold.body) {
    const start = text.indexOf(from, at);
    if (start < 0) { say(`body: "${from}" not in the text after ${at}`); continue; }
    const last = text.indexOf(to, start);
    if (last < 0) { say(`body: "${to}" not in the text after "${from}"`); continue; }
    at = last + to.length;
    parts.push(text.slice(start, at));
  }
  return parts.join('\n\n');
}
