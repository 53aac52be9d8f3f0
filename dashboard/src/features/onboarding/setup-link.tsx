/** The way back to an unfinished set-up. */
export const SetupLink = () => null;
