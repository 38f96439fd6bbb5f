/** What the address of a channel says behind its #, which no server ever sees. */
export interface Link {
  channel: string;
  fingerprint: string;
  assisted: boolean;
}

const form = /^#?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{22})(\.a)?$/;

export function readLink(fragment: string): Link | null {
  const parts = form.exec(fragment);
  return parts && { channel: parts[1], fingerprint: parts[2], assisted: parts[3] !== undefined };
}
