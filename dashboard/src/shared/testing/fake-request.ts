import { vi } from 'vitest';

type Answer = { status: number; body: unknown } | 'broken' | 'never';

/** What XMLHttpRequest does, as far as uploads use it: it answers in the order given here, and keeps what was sent. */
export class FakeRequest {
  static answers: Answer[] = [];
  static sent: { url: string; headers: Record<string, string> }[] = [];
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  status = 0;
  responseText = '';
  private readonly headers: Record<string, string> = {};
  private url = '';

  /** Takes the place of the browser's own, with nothing sent yet. */
  static use() {
    FakeRequest.answers = [];
    FakeRequest.sent = [];
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
  }

  open(_method: string, url: string) {
    this.url = url;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader(name: string) {
    return name === 'Content-Type' ? 'application/json' : null;
  }
  send(file: File) {
    FakeRequest.sent.push({ url: this.url, headers: this.headers });
    const answer = FakeRequest.answers.shift();
    if (answer === 'never' || answer === undefined) return;
    queueMicrotask(() => {
      this.upload.onprogress?.({ loaded: file.size });
      if (answer === 'broken') this.onerror?.();
      else {
        this.status = answer.status;
        this.responseText = JSON.stringify(answer.body);
        this.onload?.();
      }
      this.onloadend?.();
    });
  }
  abort() {
    this.onabort?.();
    this.onloadend?.();
  }
}
