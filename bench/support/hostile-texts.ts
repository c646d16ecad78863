/** Texts made to be slow to read, each of about the length asked for. */
export function hostileTexts(length: number): [string, string][] {
  const repeated = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  return [
    ['one word', repeated('a')],
    ['one capital', repeated('A')],
    ['spaces', repeated(' ')],
    ['line ends', repeated('\n')],
    ['tags left open', repeated('<p ')],
    ['tags', `<p>${repeated('<b>x</b> ')}`],
    ['ampersands', repeated('&')],
    ['opening marks', repeated('“')],
    ['straight marks', repeated('" ')],
    ['quotations without end', repeated('“I said that we must help them now and always ')],
    ['parentheses', repeated('(')],
    ['points', repeated('U.S.A.')],
    ['names', repeated('Senator Amy Klobuchar (D-MN), ')],
    ['names in one list', repeated('Klobuchar, Heitkamp, Cornyn and Wyden ')],
    ['titles', repeated('the Stop Exploitation Through Trafficking Act and ')],
    ['one endless title', `the ${repeated('Better ')}Act`],
    [
      'titles that all differ',
      Array.from({ length: length / 24 }, (_, at) => `the Harbor${at} Light Act. `).join(''),
    ],
    ['numbers of bills', Array.from({ length: length / 10 }, (_, at) => `S. ${at + 1}, `).join('')],
    ['claims', repeated('Senator Klobuchar introduced S. 1733 with Senators Heitkamp and Cornyn. ')],
    ['claims of one sentence', repeated('Senator Klobuchar introduced S. 1733 with Senator Cornyn and ')],
    ['unnamed bills', repeated('He introduced the bill, which would help, and his legislation. ')],
    ['hearings', repeated('In May the Senate Judiciary Committee held a hearing on it. ')],
    ['acronyms', repeated('(SETA) SETA ')],
    ['dates', repeated('On May 3, 2015, and in 2014, ')],
    ['mojibake', repeated('â€™â€œ')],
    ['surrogates', repeated('\ud83d\ude00 ')],
    ['control characters', repeated('\u0001abcdefghijklmno')],
  ]
}
