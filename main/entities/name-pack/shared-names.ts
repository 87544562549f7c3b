/** The names that stand for several things in the lists on purpose, and why: the text around them decides. */
export const sharedNames: ReadonlyMap<string, string> = new Map([
  ['Bethesda', 'the maker of games and the town in Maryland it is called after'],
  ['Berkeley', 'the university and its town'],
  ['DOGE', 'the coin and the Department of Government Efficiency'],
  ['Flutter', 'the betting company and the programming framework'],
  ['Grace Hopper', 'the chip and the computer scientist it is called after'],
  ['Worldcoin', 'the company and its coin'],
]);
