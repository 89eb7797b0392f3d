/** The highest mark there is: 10,000 points, in hundredths. */
export const MAX_CENTIPOINTS = 1_000_000;
