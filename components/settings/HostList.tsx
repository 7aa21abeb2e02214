interface HostListProps {
  hosts: readonly string[];
  /** The word on each host's button. */
  action: string;
  /** What the button of a host is called by a screen reader. */
  label(host: string): string;
  onAction(host: string): void;
}

/** Hosts, each with one thing to do about it. */
export function HostList({ hosts, action, label, onAction }: HostListProps) {
  return (
    <ul>
      {hosts.map((host) => (
        <li key={host} class="options-site">
          <span>{host}</span>
          <button
            class="button"
            type="button"
            aria-label={label(host)}
            onClick={() => onAction(host)}
          >
            {action}
          </button>
        </li>
      ))}
    </ul>
  );
}
