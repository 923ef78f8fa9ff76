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

/** One way of writing per student: habits of the hand, ways into a post, ways into an answer. */
export const voices: Readonly<Record<string, Voice>> = {
  okonkwo: voice(
    ['formal', 'semicolons'],
    ['To begin with the text itself:', 'Having read the chapter twice,', 'On balance,', 'Briefly put,'],
    ['{parent},', 'If I may,'],
  ),
  kimA: voice(
    ['lower-i', 'texting', 'no-apostrophes'],
    ['ok so', 'honestly', 'not gonna lie,', 'late to this but', 'ok hear me out:'],
    ['yo {parent},', 'ok wait,', 'lol,', 'hm,'],
  ),
  kimB: voice(
    ['semicolons'],
    ['As far as I can tell,', 'From the mail room:', 'Tentatively:', 'A small observation first.'],
    ['Hi {parent},', '{parent}, one thing:'],
  ),
  omalley: voice(
    ['exclaims', 'british'],
    ['Right,', 'Okay so I loved this chapter.', 'Right so, bus thoughts:', 'Well,'],
    ['Ah {parent},', 'Oh,', '{parent}!'],
  ),
  lindqvist: voice(
    [],
    [
      'After a night shift, so forgive me if this wanders:',
      'Speaking as the oldest person here,',
      'I keep thinking about work when I read this.',
      'Short one from the break room:',
    ],
    ['{parent},', 'Hello {parent},'],
  ),
  herrera: voice(
    [],
    [
      'I want to push on the prompt a bit.',
      'Unpopular opinion maybe, but',
      'Somebody has to say it:',
      'Let me argue this.',
    ],
    ['{parent},', 'Hmm.', 'With respect,'],
  ),
  popescu: voice(
    ['run-on'],
    ['For me', 'I am not sure but', 'I wrote this on the train:', 'This is how I see it:'],
    ['Hi {parent},', '{parent}, hello.', 'Hey,'],
  ),
  aydogan: voice([], [], []),
  whitfield: voice(
    [],
    ['As I said in section,', 'Put simply,', 'To get us started:', 'For those still reading the chapter:'],
    ['{parent},', 'Quick tip, {parent}:', 'Just to help you out,'],
  ),
  fenwick: voice([], [], []),
  achterberg: voice([], [], []),
  brandvold: voice(['lower-i', 'no-apostrophes', 'run-on'], ['idk', 'tbh', 'ok', 'eh'], []),
  harrow: voice(
    ['exclaims', 'typos'],
    ['So', 'Okay,', 'Personally', 'Sorry this is late:'],
    ['Hey {parent}!', 'Hiii', 'Hey,'],
  ),
  pellerin: voice(['lower-i'], [], []),
  baek: voice(
    ['formal'],
    [
      'In my reading,',
      'One detail in the chapter stayed with me.',
      'If I understand correctly,',
      'A question more than an answer:',
    ],
    ['Hello {parent},', 'Dear {parent},'],
  ),
  tillery: voice(
    ['run-on', 'ellipsis'],
    ['Music person here:', 'My first thought:', 'Been chewing on this.', 'Typing this between two takes:'],
    ['Hey {parent},', '{parent} man,'],
  ),
  castellanos: voice([], [], []),
  raghunathan: voice([], [], []),
  kahananui: voice(
    [],
    [
      'Still catching up, but',
      'Going only on what I have read so far,',
      'Talking story here a little:',
      'Wrote this on my lunch break:',
    ],
    ['Hi {parent},', 'Aloha {parent},', '{parent},'],
  ),
  mensah: voice(
    ['british'],
    [
      'For my part,',
      'Let me start from something small.',
      'When I read this I laughed.',
      "From the barber's chair:",
    ],
    ['{parent},', 'Ha, {parent}.', 'My friend,'],
  ),
  brandt: voice(
    ['semicolons', 'formal'],
    [
      'Three pages in I stopped and made a list.',
      'My argument is simple.',
      'Reading slowly this week,',
      'A note from the bench:',
    ],
    ['{parent},', 'Dear {parent},'],
  ),
  elamin: voice(
    ['typos'],
    ['This one hit close to home.', 'My take:', 'Something I noticed:', 'From the van:'],
    ['Salaam {parent},', 'Hey {parent},', '{parent},'],
  ),
  nakamura: voice(
    ['breaks', 'ellipsis'],
    ['Okay.', 'So here is where I landed.', 'Kind of a half-thought:', 'One bar of signal, so quickly:'],
    ['{parent} -', 'Hm.', 'Yeah,'],
  ),
  carvalho: voice(
    [],
    [
      'I will disagree with myself by the end of this post.',
      'My grandmother would have an opinion on this.',
      'First impression,',
      'Written with wet hair after the babies:',
    ],
    ['Hi {parent},', 'Olá {parent},', '{parent},'],
  ),
}
