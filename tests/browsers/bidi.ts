/** Results of the protocol are whatever the browser sends. */
// biome-ignore lint/suspicious/noExplicitAny: protocol results have no types of ours
export type ProtocolResult = any;

/** A WebDriver BiDi connection: commands out, results and events in. Needs a global WebSocket (Node 22 or later). */
export class Bidi {
  #lastId = 0;
  readonly #waiting = new Map<number, { resolve(value: ProtocolResult): void; reject(error: Error): void }>();
  readonly #listeners = new Set<(method: string, params: ProtocolResult) => void>();
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(String(data)));
    socket.onclose = () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error('the browser has closed the connection'));
    };
  }

  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`no connection to ${url}`));
    });
    return new Bidi(socket);
  }

  send(method: string, params: object = {}): Promise<ProtocolResult> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  on(listener: (method: string, params: ProtocolResult) => void): void {
    this.#listeners.add(listener);
  }

  #receive(message: ProtocolResult): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners) listener(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'error') waiting?.reject(new Error(`${message.error}: ${message.message}`));
    else waiting?.resolve(message.result);
  }
}
