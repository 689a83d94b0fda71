/**
 * The same answers as `answer`, which must depend on the text alone, worked out once for each text; where more than
 * `most` are kept, all are forgotten. Answers are shared: nobody changes them.
 */
export function remembered<Answer>(
  answer: (text: string) => Answer,
  most: number,
): (text: string) => Answer {
  const kept = new Map<string, { answer: Answer }>();
  return (text) => {
    const before = kept.get(text);
    if (before) return before.answer;
    if (kept.size >= most) kept.clear();
    const found = answer(text);
    kept.set(text, { answer: found });
    return found;
  };
}
