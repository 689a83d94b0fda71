/** "Phòng 2, Trường Chính trị": where a half-day is held. */
export const placeText = ({ room, place }: { room: string | null; place: string | null }): string =>
  [room, place].filter((text) => text !== null).join(", ");
