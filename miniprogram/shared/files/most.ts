/** Pieces of one work; a bound of the product, so that one call takes in, shows and erases all of them. */
export const MOST_PIECES_OF_A_WORK = 20;
