/** By what a list of records can be ordered; `list` is the order of the decision (STT). */
export const readinessSorts = ["list", "name", "birth", "title", "unit"] as const;
export type ReadinessSort = (typeof readinessSorts)[number];
