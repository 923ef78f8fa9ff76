import type { Habit, Voice } from './voice.ts'

const voice = (
  habits: readonly Habit[],
  openers: readonly string[],
  greetings: readonly string[],
): Voice => ({
  habits,
  openers,
  greetings,
})

/** One way of writing per student. */
export const voices: Readonly<Record<string, Voice>> = {
  okonkwo: voice(
    ['formal', 'semicolons'],
    ['To begin with the text itself:', 'Having read the chapter twice,', 'On balance,'],
    ['{parent},', 'I read this with interest.', 'If I may,'],
  ),
  kimA: voice(
    ['lower-i', 'texting', 'no-apostrophes'],
    ['ok so', 'honestly', 'not gonna lie,', 'late to this but', 'ok hear me out:'],
    ['yo {parent},', 'ok wait,', 'lol fair.', 'hm,'],
  ),
  kimB: voice(
    ['semicolons'],
    [
      'As far as I can tell,',
      'I went back and forth on this one.',
      'Tentatively:',
      'A small observation first.',
    ],
    ['Hi {parent},', 'Thank you for this.', '{parent}, one thing:'],
  ),
  omalley: voice(
    ['exclaims', 'british'],
    ['Right,', 'Okay so I loved this chapter.', 'I was reading this on the bus and', 'Well,'],
    ['Ah {parent},', 'Oh I like this.', '{parent}!', 'Love this one.'],
  ),
  lindqvist: voice(
    [],
    [
      'After a night shift, so forgive me if this wanders:',
      'Speaking as the oldest person here,',
      'I keep thinking about work when I read this.',
    ],
    ['{parent},', 'Thanks for posting this early.', 'Hello {parent},'],
  ),
  herrera: voice(
    [],
    ['I want to push on the prompt a bit.', 'Unpopular opinion maybe, but', 'Let me argue this.'],
    ['{parent},', 'Hmm.', "I'm going to be difficult here.", 'With respect,'],
  ),
  popescu: voice(
    ['run-on'],
    ['I think', 'For me', 'I am not sure but'],
    ['Hi {parent},', '{parent}, hello.', 'Hey,'],
  ),
  aydogan: voice([], [], []),
  whitfield: voice(
    [],
    ['As I said in section,', 'The key thing to understand is that', 'Put simply,'],
    ['{parent},', 'Quick tip, {parent}:', 'Just to help you out,'],
  ),
  fenwick: voice([], [], ['Hello {parent},']),
  achterberg: voice([], [], []),
  brandvold: voice(['lower-i', 'no-apostrophes', 'run-on'], ['idk', 'tbh', 'ok'], ['lol', 'nah', 'ok']),
  harrow: voice(['exclaims', 'typos'], ['So', 'Okay,', 'Personally'], ['Hey {parent}!', 'Hiii', 'Hey,']),
  pellerin: voice(['lower-i'], [], []),
  baek: voice(
    ['formal'],
    ['In my reading,', 'One detail in the chapter stayed with me.', 'If I understand correctly,'],
    ['Hello {parent},', 'Thank you, {parent}.', 'Dear {parent},'],
  ),
  tillery: voice(
    ['run-on', 'ellipsis'],
    ['Coming at this from the music side,', 'My first thought:', 'Been chewing on this.'],
    ['Hey {parent},', '{parent} man,', 'Good one.'],
  ),
  castellanos: voice([], [], []),
  raghunathan: voice([], [], ['Dr. Marsh-Oduya,', 'Professor,', 'Thank you for the question.']),
  kahananui: voice(
    [],
    ['Still catching up, but', 'Going only on what I have read so far,', 'Talking story here a little:'],
    ['Hi {parent},', 'Aloha {parent},', '{parent},'],
  ),
  mensah: voice(
    ['british'],
    ['For my part,', 'Let me start from something small.', 'When I read this I laughed.'],
    ['{parent},', 'Ha, {parent}.', 'My friend,', 'Nice.'],
  ),
  brandt: voice(
    ['semicolons', 'formal'],
    ['Three pages in I stopped and made a list.', 'My argument is simple.', 'Reading slowly this week,'],
    ['{parent},', 'Good.', 'Dear {parent},'],
  ),
  elamin: voice(
    ['typos'],
    ['This one hit close to home.', 'My take:', 'Something I noticed:'],
    ['Salaam {parent},', 'Hey {parent},', '{parent},'],
  ),
  nakamura: voice(
    ['breaks', 'ellipsis'],
    ['Okay.', 'So here is where I landed.', 'Kind of a half-thought:'],
    ['{parent} -', 'Hm.', 'Yeah,'],
  ),
  carvalho: voice(
    [],
    [
      'I will disagree with myself by the end of this post.',
      'My grandmother would have an opinion on this.',
      'First impression,',
    ],
    ['Hi {parent},', 'Olá {parent},', '{parent},', 'I stopped at this sentence.'],
  ),
}
