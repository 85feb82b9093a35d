export const bellStroke = 'M5.25 13.75V9.5a4.75 4.75 0 0 1 9.5 0v4.25l1.25 1H4zM8.5 16.75h3';

export const mutedBellStroke = `${bellStroke}M3.5 3.5l13 13`;
export const backStroke = 'm12.5 5-5 5 5 5';
export const saveStroke = 'M10 3.5v9M6.25 9 10 12.75 13.75 9M4 16.5h12';
export const clockStroke = 'M10 3.5a6.5 6.5 0 1 0 .01 0zM10 6.25V10l2.5 1.75';
export const pastStroke = 'M4.5 4.5v3.25h3.25M4.75 7.5A6.25 6.25 0 1 1 3.9 11.4M10 6.75v3.5l2.25 1.5';
