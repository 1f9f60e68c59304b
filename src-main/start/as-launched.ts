// The same programs are run from the project (npm run migrate -- …) and from the server package (zimmet migrate …): what is said
// names the command that is there.
const isLaunched = process.env['ZIMMET_LAUNCHED'] === '1'

export const asLaunched = (words: string): string =>
  isLaunched ? words.replaceAll(/npm run (?<program>[a-z-]+)(?: --(?= ))?/gu, 'zimmet $<program>') : words
