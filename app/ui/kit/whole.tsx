import type { ReactNode } from "react";

/** A moment, a telephone number, or a word with a digit that has a hyphen or a slash before a letter. */
const together =
  /(?<!\S)(\(?\d\d:\d\d(?::\d\d)? \d\d\/\d\d\/\d{4}\S?|0\d{3} \d{3} \d{3}|(?=\S*\d)(?=\S*(?:[-–]|\/\D))\S{3,24})(?!\S)/u;

/** A text whose codes, numbers of papers, telephone numbers and moments are not broken at a hyphen or a space. */
export function Whole({ children }: { children: string }): ReactNode {
  const parts = children.split(together);
  if (parts.length === 1) return children;
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whole">
        {part}
      </span>
    ),
  );
}

/** The same of what a cell or a fact shows, where that is a plain text. */
export const keptWhole = (shown: ReactNode): ReactNode =>
  typeof shown === "string" ? <Whole>{shown}</Whole> : shown;
