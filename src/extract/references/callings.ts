/** The words that descriptions are made of: sides, pairs, offices and what their bearers are called. */

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
/** Nouns for the parties themselves. */
export const SIDES =
  /^(sides|parties|countries|nations|neighbou?rs|governments|delegations|panels|factions|rivals|states|capitals|adversaries|allies|foes|teams|camps|republics|belligerents|combatants|opponents|belligerent|powers)$/i;
/** Those who fight or oppose a government, where no name says who they are. */
export const REBELS = /^(rebels?|guerrillas?|insurgents?|separatists?|militants?)$/;
/** What such a body is called for short. */
export const MOVEMENTS = /^(movement|group|faction|militia|coalition|alliance|front|platform)$/;
/** Of these, what other bodies are called as well: only of one whose name says so. */
export const LEAGUES = /^(coalition|alliance|front|platform)$/;
/** Nouns in the names of such bodies. */
export const MOVEMENT_NAME =
  /\b(front|movement|resistance|liberation|rebels?|guerrillas?|militia|brigades?|coalition|alliance|faction|opposition|platform|people['’]s (\p{L}+ )?(army|forces))\b/iu;
/** Nouns in the names of what fights for a state, too: "Nigerian Army". */
export const ARMED_FORCES = /\b(army|forces)\b/i;
/** Those who are sent. */
export const SENT = /^(delegation|team|mission)$/;
/** Of what teams are that are sent to talk. */
export const TALKING = /^(negotiating|mediation|technical)$/;
export const PAIRS = /^(pair|duo|trio|two|men|women|three)$/i;
/** Nouns for persons that are no titles. */
export const PERSONS =
  /^(leader|leaders|counterpart|counterparts|colleague|colleagues|statesman|statesmen|strongman|politician|politicians|statesmen|heads|head|chief|chiefs|opposite)$/i;
/** Forms of address that are callings too: "the king" is whom a text calls King. */
export const CALLINGS =
  /^(king|queen|emir|sultan|prince|princess|pope|sheikh|general|colonel|admiral|marshal|duke|archbishop|cardinal|imam|rabbi)$/;
/** Whoever speaks for a state at its top: "the Turkish leader" may be any of them. */
const TOP =
  /^(president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|supreme leader|head of state|head of government|taoiseach|ruler|monarch|leader|paramount leader|dictator|strongman|pope|military leader|junta leader)$/;
const MONARCH = /^(king|queen|emir|sultan|emperor|empress|shah|tsar|grand duke|grand duchess)$/;
export const SPEECH =
  /^(said|says|say|told|tells|added|adds|noted|stated|stressed|wrote|warned|insisted|explained|declared|argued|continued|remarked|announced|acknowledged|asked|called|claimed|confirmed|emphasi[sz]ed|reiterated|tweeted|posted|concluded|urged)$/i;

export const PRONOUNS: ReadonlyMap<string, 'male' | 'female' | 'plural' | 'speaker'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ['they', 'plural'],
  ['them', 'plural'],
  ['their', 'plural'],
  ['themselves', 'plural'],
  ['i', 'speaker'],
  ['me', 'speaker'],
  ['my', 'speaker'],
  ['myself', 'speaker'],
]);

/** Offices that nobody calls by their last word alone: a prime minister is not "the minister". */
const APART = new Set(['prime minister', 'vice president', 'deputy president']);

/** What tells one minister or secretary from another. */
export const PORTFOLIOS = new Set(['foreign', 'prime', 'defence', 'defense', 'interior', 'finance', 'deputy', 'vice', 'home', 'justice', 'trade', 'energy']); // prettier-ignore

const DIPLOMATS =
  /^(foreign minister|minister of foreign affairs|foreign affairs minister|external affairs minister|secretary of state|foreign secretary|top diplomat|chief diplomat|minister for foreign affairs|foreign policy chief|diplomat|senior diplomat)$/;

/** Who holds an office for a time. */
const STAND_IN = /^(acting|interim|caretaker|transitional|provisional) /;

/** Whether a person with this office may be called so: "minister" for the foreign minister, "leader" for the top. */
export function officeFits(office: string, called: string): boolean {
  const plain = office.toLowerCase().replace(STAND_IN, '');
  const word = called.toLowerCase();
  if (plain === word) return true;
  if (/^(leader|head|head of state|statesman|strongman|ruler)$/.test(word))
    return TOP.test(plain) || plain.endsWith('leader');
  if (
    /^(minister|secretary|envoy|chief|commander|spokesman|representative|adviser|president|diplomat|mediator|negotiator|official|general|ambassador)$/.test(
      word,
    )
  )
    return (
      (plain.endsWith(word) && !APART.has(plain)) ||
      ((word === 'diplomat' || word === 'minister') && DIPLOMATS.test(plain)) ||
      (word === 'secretary' && plain.startsWith('secretary'))
    );
  if (
    /^(top diplomat|chief diplomat|senior diplomat|foreign minister|minister of foreign affairs|foreign secretary|foreign affairs minister)$/.test(
      word,
    )
  )
    return DIPLOMATS.test(plain);
  if (/^(monarch|sovereign)$/.test(word)) return MONARCH.test(plain);
  if (/^(premier|pm|prime minister)$/.test(word)) return /^(premier|prime minister)$/.test(plain);
  if (/^defen[cs]e /.test(word)) return plain.replace('defense', 'defence') === word.replace('defense', 'defence');
  return false;
}
