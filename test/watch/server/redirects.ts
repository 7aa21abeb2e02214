/** Where a publisher's server may lead a check, and what must come of it. */

/** Places that a check may not go on to: not one request must arrive there. */
export function forbidden(asked: string, port: number): [place: string, location: string][] {
  return [
    ['this computer by its number', `https://127.0.0.1:${port}/admin?delete=all`],
    ['this computer at the usual port', 'https://127.0.0.1/admin?delete=all'],
    ['this computer by its name', 'https://localhost/admin?delete=all'],
    ['this computer by a longer number', 'https://2130706433/admin?delete=all'],
    ['a private network', 'https://192.168.1.1/reboot'],
    ['a program on this computer', 'http://127.0.0.1:23119/connector/ping'],
    ['nobody’s host', 'https://attacker.example/collect?x=1'],
    ['nobody’s host without a scheme', '//attacker.example/collect?x=1'],
    ['a host that begins like the publisher’s', 'https://oxfordre.com.attacker.example/'],
    ['a host behind a name', 'https://oxfordre.com@attacker.example/'],
    ['another port of the publisher’s', asked.replace('oxfordre.com', `oxfordre.com:${port}`)],
    ['another publisher', 'https://en.wikipedia.org/wiki/Other'],
  ];
}

/** Places of the same publisher, each with the addresses that are asked on the way. */
export function allowed(asked: string): [place: string, location: string, then: string][] {
  const { pathname } = new URL(asked);
  return [
    ['plain http', `http://oxfordre.com${pathname}?by=http`, `${asked}?by=http`],
    [
      'a host below its own',
      `https://www.oxfordre.com${pathname}`,
      `https://www.oxfordre.com${pathname}`,
    ],
    ['another path', `${pathname}?by=path`, `${asked}?by=path`],
  ];
}
