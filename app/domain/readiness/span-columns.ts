import { subjects } from "#app/domain/standards/requirement.ts";
import { ClosingProgrammes } from "./announced-courses.ts";
import { closersAt, closersIn, eachSpan, notAsked, withClosers } from "./spans.ts";

const width = subjects.length;

/** The spans of many records in columns of numbers; each record has a slot (ADR 0017). */
export class SpanColumns {
  #first = new Int32Array(256);
  #count = new Int32Array(256);
  #subject = new Uint8Array(1024);
  #day = new Int32Array(1024);
  #answer = new Int32Array(1024);
  #end = 0;
  /** spans that newer ones stand instead of */
  #dead = 0;
  /** the lists of closing programmes by the place that `closersAt` of an answer says */
  readonly closing = new ClosingProgrammes();

  /** Takes the spans of a slot in, as `writeSpans` wrote them, instead of those that it had. */
  put(slot: number, text: string): void {
    if (slot >= this.#first.length) this.#growSlots(Math.max(slot + 1, this.#first.length * 2));
    this.#dead += this.#count[slot] ?? 0;
    this.#first[slot] = this.#end;
    const places = this.closing.placesOf(closersIn(text));
    eachSpan(text, (subject, from, answer) => {
      if (this.#end === this.#day.length) this.#growSpans(this.#end * 2);
      this.#subject[this.#end] = subject;
      this.#day[this.#end] = from;
      // why: the text counts its own lists, the table those of all its records
      this.#answer[this.#end] =
        answer === notAsked ? answer : withClosers(answer, places[closersAt(answer)] ?? 0);
      this.#end += 1;
    });
    this.#count[slot] = this.#end - (this.#first[slot] ?? 0);
    if (this.#dead > 50_000 && this.#dead > this.#end / 2) this.#compact();
  }

  /** Writes the answers of a slot on a day (as a number) to its place: `answers[slot * width + subject]`. */
  answer(slot: number, day: number, answers: Int32Array): void {
    const base = slot * width;
    answers.fill(notAsked, base, base + width);
    const first = this.#first[slot] ?? 0;
    const end = first + (this.#count[slot] ?? 0);
    for (let at = first; at < end; at += 1) {
      if ((this.#day[at] ?? 0) <= day)
        answers[base + (this.#subject[at] ?? 0)] = this.#answer[at] ?? notAsked;
    }
  }

  #growSlots(length: number): void {
    this.#first = longer(this.#first, length);
    this.#count = longer(this.#count, length);
  }

  #growSpans(length: number): void {
    this.#day = longer(this.#day, length);
    this.#answer = longer(this.#answer, length);
    this.#subject = longerBytes(this.#subject, length);
  }

  #compact(): void {
    const [subject, day, answer] = [this.#subject, this.#day, this.#answer];
    this.#subject = new Uint8Array(subject.length);
    this.#day = new Int32Array(day.length);
    this.#answer = new Int32Array(answer.length);
    let end = 0;
    for (let slot = 0; slot < this.#first.length; slot += 1) {
      const [first = 0, count = 0] = [this.#first[slot], this.#count[slot]];
      this.#subject.set(subject.subarray(first, first + count), end);
      this.#day.set(day.subarray(first, first + count), end);
      this.#answer.set(answer.subarray(first, first + count), end);
      this.#first[slot] = end;
      end += count;
    }
    this.#end = end;
    this.#dead = 0;
  }
}

/** The same numbers with room for more. */
export function longer(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longerOne = new Int32Array(length);
  longerOne.set(column);
  return longerOne;
}

/** The same bytes with room for more. */
export function longerBytes(
  column: Uint8Array<ArrayBuffer>,
  length: number,
): Uint8Array<ArrayBuffer> {
  const longerOne = new Uint8Array(length);
  longerOne.set(column);
  return longerOne;
}
