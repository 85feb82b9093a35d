/** A star, for ratings. Apart from the core icons, because few visitors see it. */
export const starStroke = 'm10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z';
