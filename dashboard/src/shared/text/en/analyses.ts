export const analyses = {};
