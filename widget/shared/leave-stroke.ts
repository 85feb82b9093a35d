/** A door: to leave the conversation. Apart from the core icons, because few visitors see it. */
export const leaveStroke =
  'M8 3.75H5.25a1.5 1.5 0 0 0-1.5 1.5v9.5a1.5 1.5 0 0 0 1.5 1.5H8M12.5 13.5 16 10l-3.5-3.5M16 10H8';
