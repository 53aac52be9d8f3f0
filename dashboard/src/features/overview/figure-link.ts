/** The looks of a figure's name that leads to where the figure is from. */
export const figureLink = 'underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent';
