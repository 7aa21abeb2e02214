import './wordmark.css';

/** The word Stet over its row of dots. */
export function Wordmark() {
  return <span class="mark wordmark">Stet</span>;
}
