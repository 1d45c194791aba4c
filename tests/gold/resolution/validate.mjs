// Checks articles.jsonl and clusters.json: forms, substrings, references, EDTF. Run: node tests/gold/resolution/validate.mjs
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const errors = [];
const bad = (where, why) => errors.push(`${where}: ${why}`);

const daysIn = (y, m) => new Date(Date.UTC(y, m, 0)).getUTCDate();
function isPoint(s) {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/.exec(s);
  if (!m) return false;
  const [, y, mo, d] = m;
  if (!mo) return true;
  if (d) return +mo >= 1 && +mo <= 12 && +d >= 1 && +d <= daysIn(+y, +mo);
  return (+mo >= 1 && +mo <= 12) || (+mo >= 21 && +mo <= 41);
}
function isEdtf(s) {
  if (typeof s !== 'string') return false;
  const parts = s.split('/');
  if (parts.length === 1) return isPoint(s);
  const end = (x) => x === '' || x === '..' || isPoint(x);
  return parts.length === 2 && parts.every(end) && parts.some(isPoint) && !(parts.every(isPoint) && parts[0] > parts[1]);
}
const onlyKeys = (where, o, keys) => { for (const k of Object.keys(o)) if (!keys.includes(k)) bad(where, `unknown field ${k}`); };

const KINDS = ['call', 'visit', 'meeting', 'summit', 'talks'];
const STATUS = ['held', 'ongoing', 'planned', 'proposed', 'cancelled', 'denied'];
const STATE = /^([A-Z]{3}|[A-Z]{4})$/;

const articles = new Map();
for (const [i, line] of read('articles.jsonl').trimEnd().split('\n').entries()) {
  const a = JSON.parse(line);
  const where = a.id ?? `line ${i + 1}`;
  onlyKeys(where, a, ['id', 'text', 'title', 'publisher', 'url', 'published']);
  if (articles.has(a.id)) bad(where, 'id twice');
  if (a.url !== null) bad(where, 'url');
  if (!a.text.startsWith(`${a.title}\n\n`)) bad(where, 'text does not begin with the title');
  if (!isEdtf(a.published)) bad(where, 'published');
  if (typeof a.publisher !== 'string' || !a.publisher) bad(where, 'publisher');
  const words = a.text.split(/\s+/).length;
  if (words < 40 || words > 120) bad(where, `${words} words`);
  if (/[{}[\]|]|  |\s$/.test(a.text)) bad(where, 'stray characters');
  articles.set(a.id, a);
}

const gold = JSON.parse(read('clusters.json'));
onlyKeys('clusters', gold, ['people', 'meetings', 'sameSource', 'mustNotMerge', 'meetingsMustNotMerge']);

const people = new Map();
const taken = new Map();
for (const p of gold.people) {
  onlyKeys(p.id, p, ['id', 'canonical', 'state', 'note', 'mentionsIn']);
  if (people.has(p.id)) bad(p.id, 'id twice');
  people.set(p.id, p);
  if (p.state !== null && !STATE.test(p.state)) bad(p.id, 'state');
  if (!p.canonical) bad(p.id, 'canonical');
  if (!p.mentionsIn.length) bad(p.id, 'no mentions');
  const seen = new Set();
  for (const m of p.mentionsIn) {
    const a = articles.get(m.article);
    if (!a) { bad(p.id, `no article ${m.article}`); continue; }
    if (!a.text.includes(m.name)) bad(p.id, `"${m.name}" is not in ${m.article}`);
    if (seen.has(m.article)) bad(p.id, `${m.article} twice`);
    seen.add(m.article);
    const key = `${m.article}\t${m.name}`;
    if (taken.has(key)) bad(p.id, `${key} belongs to ${taken.get(key)} too`);
    taken.set(key, p.id);
  }
}

const refOk = (r) => people.has(r) || (r.startsWith('state:') && STATE.test(r.slice(6)));
const meetings = new Map();
const evidence = new Map();
for (const m of gold.meetings) {
  onlyKeys(m.id, m, ['id', 'what', 'reports', 'kind', 'kindAlt', 'date', 'dateAlt', 'status', 'statusAlt', 'participants', 'participantsOptional', 'mediators', 'host', 'place', 'placeAlt', 'disagree', 'note']);
  if (meetings.has(m.id)) bad(m.id, 'id twice');
  meetings.set(m.id, m);
  for (const k of [m.kind, ...(m.kindAlt ?? [])]) if (!KINDS.includes(k)) bad(m.id, `kind ${k}`);
  if (m.date !== null && !isEdtf(m.date)) bad(m.id, `date ${m.date}`);
  for (const d of m.dateAlt ?? []) if (!isEdtf(d) || d === m.date) bad(m.id, `dateAlt ${d}`);
  for (const s of [m.status, ...(m.statusAlt ?? [])]) if (!STATUS.includes(s)) bad(m.id, `status ${s}`);
  if (m.place !== null && typeof m.place !== 'string') bad(m.id, 'place');
  for (const r of [...m.participants, ...(m.participantsOptional ?? []), ...(m.mediators ?? []), ...(m.host ? [m.host] : [])]) if (!refOk(r)) bad(m.id, `reference ${r}`);
  if (!m.reports.length) bad(m.id, 'no reports');
  for (const r of m.reports) {
    onlyKeys(m.id, r, ['article', 'evidence', 'status', 'statusAlt']);
    const a = articles.get(r.article);
    if (!a) { bad(m.id, `no article ${r.article}`); continue; }
    if (a.text.split(r.evidence).length !== 2) bad(m.id, `evidence does not stand once in ${r.article}`);
    if (!/[.?!]$/.test(r.evidence) && !a.text.includes(`${r.evidence} `)) bad(m.id, `evidence is cut in ${r.article}`);
    for (const s of [r.status, ...(r.statusAlt ?? [])]) if (!STATUS.includes(s)) bad(m.id, `report's status ${s}`);
    const key = `${r.article}\t${r.evidence}`;
    if (evidence.has(key)) bad(m.id, `evidence belongs to ${evidence.get(key)} too`);
    evidence.set(key, m.id);
  }
  if (!m.reports.some((r) => r.status === m.status)) bad(m.id, 'no report bears the final status');
  // a person taking part is named in at least one of the articles that report the meeting
  for (const r of [...m.participants, ...(m.mediators ?? [])]) {
    const p = people.get(r);
    if (p && !p.mentionsIn.some((x) => m.reports.some((y) => y.article === x.article))) bad(m.id, `${r} is in none of its articles`);
  }
}

const inGroup = new Set();
for (const g of gold.sameSource) for (const id of g) {
  if (!articles.has(id)) bad('sameSource', id);
  if (inGroup.has(id)) bad('sameSource', `${id} twice`);
  inGroup.add(id);
}
for (const [table, of, name] of [[gold.mustNotMerge, people, 'mustNotMerge'], [gold.meetingsMustNotMerge, meetings, 'meetingsMustNotMerge']]) {
  const seen = new Set();
  for (const [a, b, why] of table) {
    if (!of.has(a) || !of.has(b) || a === b || !why) bad(name, `${a} ${b}`);
    const key = [a, b].sort().join(' ');
    if (seen.has(key)) bad(name, `${key} twice`);
    seen.add(key);
  }
}
const reported = new Set([...meetings.values()].flatMap((m) => m.reports.map((r) => r.article)));
for (const a of articles.values()) {
  if (!reported.has(a.id) && ![...people.values()].some((p) => p.mentionsIn.some((m) => m.article === a.id))) bad(a.id, 'neither person nor meeting');
}

for (const e of errors) console.error(e);
console.log(`resolution: ${articles.size} articles, ${people.size} people (${[...people.values()].reduce((n, p) => n + p.mentionsIn.length, 0)} mentions), ${meetings.size} meetings (${evidence.size} reports), ${errors.length} errors`);
process.exitCode = errors.length ? 1 : 0;
