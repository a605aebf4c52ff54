import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WebPage {
  body: string;
  type?: string;
}

/**
 * A small web for a browser that sends everything through it as a proxy: it serves the pages it was given under any host
 * name, refuses all else, and remembers every request. Nothing leaves this machine.
 */
export class Web {
  readonly requests: string[] = [];
  readonly #pages = new Map<string, WebPage>();
  readonly #server: Server;
  #folder: { path: string; serve: (path: string, response: ServerResponse) => void } | undefined;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.on('connect', (request, socket) => {
      this.requests.push(`https://${request.url}`);
      socket.on('error', () => {});
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  static async start(port = 0): Promise<Web> {
    const web = new Web();
    await new Promise<void>((resolve) => web.#server.listen(port, '127.0.0.1', resolve));
    return web;
  }

  /** The address that a browser is told to use as its proxy. */
  get proxy(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts a page on the web; answers its address. */
  put(url: string, page: WebPage | string): string {
    this.#pages.set(url, typeof page === 'string' ? { body: page } : page);
    return url;
  }

  /** Lets `serve` answer what is asked for below a path of this machine's own address; answers that address. */
  serveBelow(path: string, serve: (path: string, response: ServerResponse) => void): string {
    this.#folder = { path: `${this.proxy}/${path}/`, serve };
    return `${this.proxy}/${path}`;
  }

  /** Forgets its pages and what was asked of it. */
  clear(): void {
    this.#pages.clear();
    this.#folder = undefined;
    this.requests.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    // A proxy is asked for whole addresses; a browser that opens us directly asks for a path.
    const url = new URL(request.url ?? '/', this.proxy).href;
    this.requests.push(url);
    if (this.#folder && url.startsWith(this.#folder.path)) {
      this.#folder.serve(url.slice(this.#folder.path.length), response);
      return;
    }
    const page = this.#pages.get(url.split('?')[0] ?? url);
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      connection: 'close',
    });
    response.end(page?.body ?? '');
  }
}
