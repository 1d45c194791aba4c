import { hashWord } from '../words/shapes.js';

/** Nouns that make a name a body's: parties, authorities, companies, clubs. */
const ENGLISH =
  'party parties union alliance movement front league congress council committee commission association federation confederation coalition bloc group forum institute foundation society club university college school academy centre center ministry department agency bank fund force forces army brigade corps guard network organisation organization senate parliament assembly court authority company corporation inc ltd times post news journal press herald gazette tribune chronicle telegraph church team united fc board bureau service services office democrats republicans greens liberals conservatives socialists communists unionists nationalists radicals workers initiative campaign trust international project caucus tribunal secretariat endowment hospital orchestra band airlines airways police navy';

/** The same in languages whose parties and movements keep their own names in English texts. */
const FOREIGN =
  'partido parti partei partito partia partij partidul stranka strana partiya partija puolue parlament mouvement movimiento movimento moviment beweging bewegung dvizhenie alianza alleanza aliança allianz liga lega ligue lliga frente fronte forza rassemblement blok bloque bloco bloc coalición coalizione coligação convergence convergencia esquerra izquierda sinistra gauche democrazia démocratie democracia demokratie union unión unione unió unie hizb harakat jabhat tehreek jamaat congreso congresso sangh sabha dal folkeparti partiet samfundet bund bündnis conseil consejo consiglio rat verband federación federazione fédération confederación asociación association associazione sindicato syndicat sendika comité comitato komitee komitet ejército exército armée brigate brigadas juventud jeunesse lehendakari knesset bundestag bundesrat duma sejm riksdag storting folketing cortes generalitat';

/** More of them, which the recogniser was not taught. */
const MORE =
  'panel directorate inspectorate gendarmerie prefecture commissariat chamber diocese archdiocese patriarchate railway railways holdings exchange';

const words = (list: string): string[] => list.split(' ');

/** Whether a word, in any case, is a noun of a body in English. */
const ENGLISH_SET: ReadonlySet<string> = new Set(words(`${ENGLISH} ${MORE}`));

export function isBodyNoun(word: string): boolean {
  return ENGLISH_SET.has(word.toLowerCase());
}

/** Hashes ({@link hashWord}) of all of them. */
export const BODY_HASHES: ReadonlySet<number> = new Set(
  words(`${ENGLISH} ${FOREIGN}`).map((word) => hashWord(word, 0, word.length)),
);
