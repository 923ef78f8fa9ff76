/**
 * Texts written after the rules of the version named in blind.ts, and measured before any rule was mended.
 * They are appended to a post as they are.
 */
export const laterTexts: Readonly<Record<string, string>> = {
  'words of all debates':
    'The government should not tell people what to do with their money, their bodies or their children. It is a question of rights, of health and of safety, and in the end the taxpayers pay for it, whatever the law says.',
  'a sick relative':
    'My sister was ill for two years, and the doctors at the hospital could not help her. Our parents paid for everything themselves, and she still takes medicine today. Nobody who has not been through this can judge it.',
  'a talk that never was':
    '“But what about those who cannot choose?” Lena asked me. “They never had a choice,” I said, “and that is the point.” She thought about it and answered: “Then you have convinced me, because I had only seen my own side.”',
  'balanced on every side':
    'Supporters point to freedom and progress, critics to cost and risk. Both camps can name examples from Europe, Asia and America. A wise law would leave room for exceptions, protect the weak and be looked at again after ten years.',
  'slippery slope':
    'If we allow this today, tomorrow somebody will ask for more, and soon nobody will remember where the line was. It always begins with a small exception for a good reason, and it ends with a rule that no one had voted for.',
}
