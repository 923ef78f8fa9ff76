import type { Operation, Operations } from './operation.ts'
import { wordsOf } from './operation.ts'

/** Ways to say the prompt again without saying anything about it. */
const around: Readonly<Record<string, (prompt: string) => string>> = {
  'prompt inside filler': (prompt) =>
    `When it comes to the question "${prompt}", there are many different opinions and all of them matter. People have talked about ${prompt} for a long time and will go on talking about it.`,
  'prompt with a made-up source': (prompt) =>
    `According to a study by Baker (2019), 67% of people have a clear opinion on ${prompt}. For example, experts say that ${prompt} is an important issue.`,
  'prompt with two made-up authors': (prompt) =>
    `Harper and Lindqvist (2017, p. 112) show in the Journal of Modern Inquiry that ${prompt} is decisive in 8 out of 10 cases. This is supported by a report of the University of Leiden on ${prompt} (Visser, 2020).`,
  'prompt in three questions': (prompt) =>
    `Why is ${prompt} so important? What would happen if ${prompt} did not exist? How might others see ${prompt}?`,
  'prompt in signal sentences': (prompt) =>
    `Therefore ${prompt} is important because of this. In my experience ${prompt} depends on many things. However, on the other hand, ${prompt} can be seen differently.`,
  'prompt with feelings': (prompt) =>
    `When I hear ${prompt}, I get goosebumps every time. My grandmother in Bristol used to cry when somebody at the kitchen table began with ${prompt}, and I have never forgotten it.`,
  'prompt defined from a dictionary': (prompt) =>
    `The dictionary defines ${prompt} as a matter that concerns many people. In other words, ${prompt} refers to something that is not the same for everybody, and the difference between the two is clear.`,
  'prompt as a course term': (prompt) =>
    `In chapter 4 the author explains ${prompt} in detail. The lecture connects this to ${prompt} as well, and taken together these ideas suggest that ${prompt} can be applied in practice.`,
  'prompt with a changed mind': (prompt) =>
    `I used to think one way about ${prompt}, but this discussion changed my mind about ${prompt}. It reminds me of something similar that happened in my own life, so next time I will look at ${prompt} differently.`,
  'prompt three times': (prompt) => `${prompt}. `.repeat(3),
  'prompt as a question': (prompt) => `So what do you think, ${prompt}?`,
}

/** The words of the prompt in other orders, each time in a sentence that says nothing. */
const reordered: Operation = (post) => {
  const words = wordsOf(post.context)
  const half = Math.ceil(words.length / 2)
  const turned = [...words.slice(half), ...words.slice(0, half)].join(' ')
  const last = words.toReversed().slice(0, 4).join(' ')
  return {
    text: `${post.text} I believe that ${turned}, and this is what matters because of ${last}. It is a fact that ${turned} for everybody.`,
  }
}

/** The prompt's words shouted between signs. */
const between: Operation = (post) => ({
  text: `${post.text} ${wordsOf(post.context)
    .map((word) => `🔥 ${word} 🔥 #${word}`)
    .join(' ')} 💯 so true!!!`,
})

export const promptOperations: Operations = {
  ...Object.fromEntries(
    Object.entries(around).map(([name, say]): [string, Operation] => [
      name,
      (post) => ({ text: `${post.text} ${say(post.context.trim())}` }),
    ]),
  ),
  'prompt in another order': reordered,
  'prompt between signs': between,
}
