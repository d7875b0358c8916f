/** Reading a whole column at once: what one cell leaves open, the others decide. */
export { readAmounts } from './read-amounts';
export { readDates } from './read-dates';
export { readProbabilities } from './read-probabilities';
