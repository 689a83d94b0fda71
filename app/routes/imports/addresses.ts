export const importAddress = (id: number): string => `/imports/${id}`;
