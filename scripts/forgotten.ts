/** The steps that were sealed and are there no more, but for those that are told to be forgotten on purpose. */
export const forgotten = (
  sealed: readonly string[],
  there: readonly string[],
  onPurpose: readonly string[],
): string[] => sealed.filter((name) => !there.includes(name) && !onPurpose.includes(name))
