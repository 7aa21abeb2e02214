import { lexer, type MarkedToken, type Token } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useTexts } from '../i18n';
import { SafeLink } from './SafeLink';
import './markdown.css';

/** The levels of headings beneath the section that the text stands in. */
const headings = ['h4', 'h5', 'h6'] as const;

/** How deep lists and quotations are drawn within one another; what is deeper stays as it is written. */
const deepest = 8;

/**
 * A reader's text in Markdown (CommonMark with tables, task lists and strikethrough), drawn from its
 * tokens: no HTML comes of it, since a note may come from anybody's backup. HTML in it is shown as
 * it is written, addresses lead to http(s) alone, and a picture is a link to it.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return (
    <div class="markdown">
      {tokens ? <Blocks tokens={tokens} depth={0} /> : <p class="markdown-plain">{text}</p>}
    </div>
  );
}

/** Undefined where a text is nested beyond what can be read. */
function tokensOf(text: string): Token[] | undefined {
  try {
    return lexer(text, { gfm: true, breaks: true });
  } catch {
    return undefined;
  }
}

/** Tokens of no extension: none is installed. */
function isMarked(token: Token): token is MarkedToken {
  return token.type !== 'generic';
}

interface TokensProps {
  tokens: readonly Token[];
  depth: number;
}

function Blocks({ tokens, depth }: TokensProps) {
  if (depth > deepest) return <Plain>{rawOf(tokens)}</Plain>;
  return (
    <>
      {tokens.filter(isMarked).map((token, index) => (
        <Block key={index} token={token} depth={depth} />
      ))}
    </>
  );
}

function Block({ token, depth }: { token: MarkedToken; depth: number }) {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading': {
      const Heading = headings[token.depth - 1] ?? 'h6';
      return <Heading dir="auto">{inline(token.tokens)}</Heading>;
    }
    case 'paragraph':
      return <p dir="auto">{inline(token.tokens)}</p>;
    case 'blockquote':
      return (
        <blockquote dir="auto">
          <Blocks tokens={token.tokens} depth={depth + 1} />
        </blockquote>
      );
    case 'list': {
      const items = token.items.map((item, index) => (
        <li key={index} class={item.task ? 'markdown-task' : undefined} dir="auto">
          <Blocks tokens={item.tokens} depth={depth + 1} />
        </li>
      ));
      if (!token.ordered) return <ul>{items}</ul>;
      return <ol start={token.start === '' ? 1 : token.start}>{items}</ol>;
    }
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return (
        <table dir="auto">
          <thead>
            <tr>
              {token.header.map((cell, index) => (
                <th key={index} style={aligned(cell.align)}>
                  {inline(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {token.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={index} style={aligned(cell.align)}>
                    {inline(cell.tokens)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'html':
      return <Plain>{token.text.trim()}</Plain>;
    default:
      return <>{inline([token])}</>;
  }
}

function Plain({ children }: { children: string }) {
  return (
    <p class="markdown-plain" dir="auto">
      {children}
    </p>
  );
}

/** Words in a line; within a link no other link. */
function inline(tokens: readonly Token[], isLinked = false): ComponentChildren {
  return tokens
    .filter(isMarked)
    .map((token, index) => <Inline key={index} token={token} isLinked={isLinked} />);
}

function Inline({ token, isLinked }: { token: MarkedToken; isLinked: boolean }) {
  switch (token.type) {
    case 'text':
      return <>{token.tokens ? inline(token.tokens, isLinked) : token.text}</>;
    case 'escape':
      return <>{token.text}</>;
    case 'strong':
      return <strong>{inline(token.tokens, isLinked)}</strong>;
    case 'em':
      return <em>{inline(token.tokens, isLinked)}</em>;
    case 'del':
      return <del>{inline(token.tokens, isLinked)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'checkbox':
      return <Task done={token.checked} />;
    case 'link':
      if (isLinked) return <>{inline(token.tokens, true)}</>;
      return <SafeLink href={token.href}>{inline(token.tokens, true)}</SafeLink>;
    case 'image': {
      const words = token.text === '' ? token.href : token.text;
      return isLinked ? words : <SafeLink href={token.href}>{words}</SafeLink>;
    }
    default:
      return <>{token.raw}</>;
  }
}

/** The box before a task, which the text itself ticks. */
function Task({ done }: { done: boolean }) {
  const { t } = useTexts();
  return (
    <span
      class="markdown-box"
      role="img"
      aria-label={t(done ? 'common_taskDone' : 'common_taskOpen')}
    >
      {done ? '☑' : '☐'}
    </span>
  );
}

function rawOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join('');
}

/** A column's side in the direction of reading. */
function aligned(align: 'center' | 'left' | 'right' | null) {
  if (align === null) return {};
  const sides = { center: 'center', left: 'start', right: 'end' } as const;
  return { textAlign: sides[align] };
}
