/** The same shape with any text: a catalogue in another language misses no key. */
export type Messages<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Messages<Source[Key]>;
};

/** "people.page.title": every text of a catalogue by its path; plurals lose their ending. */
export type PathsOf<Source> = {
  [Key in keyof Source & string]: Source[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${PathsOf<Source[Key]>}`;
}[keyof Source & string];

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : Key;
