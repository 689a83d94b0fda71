/** The kinds of data that are held about a person, each a sheet of their file. */
export type OwnTable = {
  key:
    | "account"
    | "person"
    | "births"
    | "posts"
    | "evidence"
    | "courses"
    | "results"
    | "certificates"
    | "titles"
    | "needs"
    | "requests"
    | "signIns";
  heads: string[];
  rows: (string | number | null)[][];
};
