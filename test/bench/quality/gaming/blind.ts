/**
 * What kinds of attack gained when they were new: measured with the rules of that version, before any rule was mended
 * for them. Never changed afterwards; what they gain with the present rules stands beside it.
 */
export const blind: { readonly version: string; readonly gains: Readonly<Record<string, number>> } = {
  version: '2026.3',
  gains: {
    'words of all debates': 7.0,
    'a sick relative': -3.9,
    'a talk that never was': -5.0,
    'balanced on every side': -3.1,
    'slippery slope': -1.4,
    'telling words in a summary': 13.1,
    'telling words with a source': 17.4,
    'telling words in questions': 3.1,
    'telling words as experience': 17.5,
    'telling words for and against': 9.3,
    'telling words in chains of because': 4.8,
    'chain of words from the thread': 29.7,
    'short pieces of six peers': 33.6,
    'a sentence of each of three peers': 2.3,
    'peer post denied': 1.8,
    'peer post asked': -3.9,
    'peer post reported': 7.5,
    'peer post in another person': 0.9,
    'peer post in telegram style': 5.2,
    'peer post with filler between': 1.4,
    'peer post in a list': 0.4,
    'story between the halves': -4.3,
    'filler behind every sentence': -0.6,
    'words of the prompt strewn over a story': 16.0,
    'words of the thread strewn over a story': 29.9,
    'another thread with words of this one': 10.4,
    'said in other words': -0.8,
  },
}
