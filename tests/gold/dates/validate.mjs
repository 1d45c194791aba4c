// Checks dates.jsonl: forms, triggers, EDTF syntax. Run: node tests/gold/dates/validate.mjs
import { readFileSync } from 'node:fs';

const file = new URL('./dates.jsonl', import.meta.url);
const errors = [];

const daysIn = (y, m) => new Date(Date.UTC(y, m, 0)).getUTCDate();

/** One EDTF date without an interval: year, decade, century, month, season, quarter, day, day without year; qualified or not. */
function isPoint(s) {
  const m = /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|XXXX-(\d\d)-(\d\d)|\d{3}X|\d{2}XX)[?~%]?$/.exec(s);
  if (!m) return false;
  const [, y, mo, d, xm, xd] = m;
  if (xm) return +xm >= 1 && +xm <= 12 && +xd >= 1 && +xd <= daysIn(2000, +xm);
  if (!mo) return true;
  const month = +mo;
  if (d) return month >= 1 && month <= 12 && +d >= 1 && +d <= daysIn(+y, month);
  return (month >= 1 && month <= 12) || (month >= 21 && month <= 41);
}

/** EDTF: a point, an interval (either end open or unknown), or a one-of list. */
function isEdtf(s) {
  if (typeof s !== 'string') return false;
  const list = /^\[(.+)\]$/.exec(s);
  if (list) return list[1].split(',').every(isPoint);
  const parts = s.split('/');
  if (parts.length === 1) return isPoint(s);
  if (parts.length !== 2) return false;
  const [a, b] = parts;
  const end = (x) => x === '' || x === '..' || isPoint(x);
  if (!end(a) || !end(b) || !(isPoint(a) || isPoint(b))) return false;
  const plain = (x) => x.replace(/[?~%]/g, '');
  return !(isPoint(a) && isPoint(b)) || plain(a) <= plain(b);
}

const ids = new Set();
const texts = new Set();
let count = 0;
let nulls = 0;
for (const [i, line] of readFileSync(file, 'utf8').trimEnd().split('\n').entries()) {
  count++;
  let r;
  try { r = JSON.parse(line); } catch { errors.push(`line ${i + 1}: not JSON`); continue; }
  const bad = (why) => errors.push(`${r.id ?? `line ${i + 1}`}: ${why}`);
  for (const k of Object.keys(r)) if (!['id', 'text', 'published', 'dateline', 'trigger', 'date', 'alt'].includes(k)) bad(`unknown field ${k}`);
  if (!/^d\d{3}$/.test(r.id)) bad('id');
  if (ids.has(r.id)) bad('id twice');
  ids.add(r.id);
  if (typeof r.text !== 'string' || r.text.length < 20) bad('text');
  if (texts.has(`${r.text}|${r.trigger}`)) bad('text and trigger twice');
  texts.add(`${r.text}|${r.trigger}`);
  if (r.published !== null && !isEdtf(r.published)) bad('published');
  if ('dateline' in r && typeof r.dateline !== 'string') bad('dateline');
  const n = typeof r.trigger === 'string' ? r.text.split(new RegExp(`\\b${r.trigger}\\b`)).length - 1 : 0;
  if (n !== 1) bad(`trigger "${r.trigger}" stands ${n} times in the text, not once`);
  if (r.date === null) nulls++;
  else if (!isEdtf(r.date)) bad(`date ${r.date}`);
  if (!Array.isArray(r.alt)) bad('alt');
  else for (const a of r.alt) {
    if (a !== null && !isEdtf(a)) bad(`alt ${a}`);
    if (a === r.date) bad(`alt repeats the date ${a}`);
  }
}
for (const e of errors) console.error(e);
console.log(`dates: ${count} lines, ${nulls} null, ${errors.length} errors`);
process.exitCode = errors.length ? 1 : 0;
