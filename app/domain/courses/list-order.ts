export const courseSorts = ["startsOn", "code", "name", "host", "status"] as const;
export type CourseSort = (typeof courseSorts)[number];
