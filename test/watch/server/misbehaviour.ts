/** What servers do instead of answering as they should, one kind a function. */
import { gzipSync } from 'node:zlib';
import { html } from '../../demo/encyclopedia';
import type { Reply } from '../../tools/browser';
import { type Answer, give } from '../../tools/server';

/** Answers after so many milliseconds. */
export function slow(answer: Answer, milliseconds: number): Answer {
  return (response, asked) => {
    const timer = setTimeout(() => give(response, asked, answer), milliseconds);
    response.once('close', () => clearTimeout(timer));
  };
}

/** Takes the request and never says a word. */
export const silent: Answer = () => undefined;

/** Ends the connection without an answer, as a machine does where nobody listens. */
export const refused: Answer = (response) => {
  response.destroy();
};

/** Sends a page with all that a server can give a browser to know it again by. */
export function tagging(reply: Reply): Answer {
  return (response, asked) => {
    const name = `reader-${asked.at}`;
    const headers = {
      etag: `"${name}"`,
      'last-modified': new Date(asked.at).toUTCString(),
      'set-cookie': `id=${name}; Path=/; Max-Age=31536000; Secure; SameSite=None`,
      'cache-control': 'max-age=31536000',
      'accept-ch': 'Sec-CH-UA-Full-Version-List, Sec-CH-UA-Model',
    };
    give(response, asked, { ...reply, headers: { ...reply.headers, ...headers } });
  };
}

/** The page that a service against robots puts in the entry's place. */
export const challenge: Answer = {
  ...html(
    `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
<meta name="robots" content="noindex,nofollow"></head><body>
<div id="challenge-running"><h1>oxfordre.com</h1><p>Verifying you are human. This may take a few seconds.</p></div>
<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>`,
  ),
  status: 403,
};

/** Asks to be left alone for so many seconds. */
export function tooMany(seconds: number): Reply {
  const reply = html('<!DOCTYPE html><title>Too many requests</title><h1>Too many requests</h1>');
  return { ...reply, status: 429, headers: { ...reply.headers, 'retry-after': String(seconds) } };
}

/** Breaks down. */
export const broken: Reply = {
  ...html('<!DOCTYPE html><title>Error</title><h1>Internal Server Error</h1>'),
  status: 500,
};

/** Promises a whole page and hangs up in the middle of it. */
export function truncated(reply: Reply): Answer {
  return (response) => {
    const body = Buffer.from(reply.body);
    response.writeHead(reply.status, { ...reply.headers, 'content-length': String(body.length) });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  };
}

/** Sends the browser elsewhere. */
export function redirect(to: string): Reply {
  return { status: 302, headers: { location: to }, body: '' };
}

/** Sends the browser in a circle. */
export const redirectLoop: Answer = (response, asked) => {
  const turns = Number(asked.url.searchParams.get('turn') ?? 0) + 1;
  give(response, asked, redirect(`${asked.url.pathname}?turn=${turns}`));
};

const mebibyte = 1_024 * 1_024;

/** A page that does not end. */
export const gigantic: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const words = '<p>And so on.</p>'.repeat(4_096);
  const more = () => {
    if (!response.destroyed) response.write(words, more);
  };
  response.write('<!DOCTYPE html><title>Long</title>', more);
};

/** A few kilobytes that become 64 MiB. */
export const gzipBomb: Answer = (response) => {
  const body = gzipSync(Buffer.alloc(64 * mebibyte, ' '));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': String(body.length),
  });
  response.end(body);
};

/** A PDF where a page should be. */
export const wrongType: Reply = {
  status: 200,
  headers: { 'content-type': 'application/pdf' },
  body: '%PDF-1.4\n%%EOF\n',
};

/** A login in the entry's place. */
export const login: Reply = html(
  `<!DOCTYPE html><html lang="en"><head><title>Sign in</title></head><body><h1>Sign in</h1>
<form action="/login" method="post"><input name="user"><input name="password" type="password"></form></body></html>`,
);
