/** The persons whom a text has just told of, and how much each stands out. */
import type { Names } from '../names/index.js';
import type { Words } from '../words.js';
import type { Gender, Person } from './people.js';
import { isSubject, isTeller } from './subjects.js';

/** So many persons at most are kept in mind, so that a text of nothing but names stays cheap. */
export const IN_MIND = 40;

/** Where one was named or meant last. */
export interface Seen {
  token: number;
  sentence: number;
  subject: boolean;
  times: number;
}

export class InMind {
  /** Numbers of the persons named or meant last, the latest last. */
  readonly numbers: number[] = [];
  private readonly all = new Map<number, Seen>();
  private readonly genders = new Map<number, Gender>();
  private sentence = 0;

  constructor(
    private readonly words: Words,
    private readonly names: Names,
  ) {}

  begin(sentence: number): void {
    this.sentence = sentence;
  }

  /** Where this person was named or meant last, if ever. */
  seen(number: number): Seen | undefined {
    return this.all.get(number);
  }

  /** As the names and titles tell, or a pronoun that can mean nobody else. */
  genderOf({ number, gender }: Person): Gender {
    return gender ?? this.genders.get(number) ?? null;
  }

  learn(number: number, gender: Gender): void {
    if (!this.genders.has(number)) this.genders.set(number, gender);
  }

  /** A person is named or meant at tokens [from, to). */
  keep(number: number, from: number, to: number): void {
    const before = this.all.get(number);
    this.all.set(number, {
      token: from,
      sentence: this.sentence,
      subject: this.isSubject(number, from, to),
      times: (before?.times ?? 0) + 1,
    });
    const at = this.numbers.lastIndexOf(number);
    if (at >= 0) this.numbers.splice(at, 1);
    this.numbers.push(number);
    if (this.numbers.length > IN_MIND) this.numbers.shift();
  }

  /** Of several bearers the one named last before here, else the first in the article. */
  nearest(list: readonly Person[]): Person | null {
    let best: Person | null = null;
    let bestToken = -1;
    for (const person of list) {
      const at = this.all.get(person.number)?.token ?? -1;
      if (best === null || at > bestToken) {
        best = person;
        bestToken = at;
      }
    }
    return best;
  }

  /** Named or meant in the sentence that is being read. */
  isHere({ number }: Person): boolean {
    return this.all.get(number)?.sentence === this.sentence;
  }

  /** Of several bearers the one named most before here, the first of equals. */
  foremost(list: readonly Person[]): Person | null {
    let best: Person | null = null;
    let most = -1;
    for (const person of list) {
      const times = this.all.get(person.number)?.times ?? 0;
      if (times > most) [best, most] = [person, times];
    }
    return best;
  }

  /** How much one stands out to whom a pronoun may refer. */
  standing({ sentence, subject, times, token }: Seen): number {
    return (
      (sentence - this.sentence) * 3 + (subject ? 2.5 : 0) + Math.min(times, 8) * 0.3 + token / (this.words.count + 1)
    );
  }

  /** The subject of a verb; not who only tells what the sentence says of another subject. */
  private isSubject(number: number, at: number, end: number): boolean {
    const { words, sentence } = this;
    const [from, to] = [words.sentences[sentence]!, words.sentences[sentence + 1]!];
    return this.isDoing(at, end) && !(isTeller(words, at, end, from, to) && this.hasOtherSubject(number));
  }

  /** The subject of a verb. */
  isDoing(at: number, end: number): boolean {
    const { words, names, sentence } = this;
    return isSubject(words, names, at, end, words.sentences[sentence]!, words.sentences[sentence + 1]!);
  }

  /** Somebody else is a subject of the sentence that is being read. */
  private hasOtherSubject(number: number): boolean {
    return this.numbers.some((other) => {
      const seen = this.all.get(other)!;
      return other !== number && seen.subject && seen.sentence === this.sentence;
    });
  }
}
