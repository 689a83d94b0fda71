/**
 * First come, first served: resolves with the function that passes the turn on. It is passed on after the event loop
 * has gone round once: a queue of writers that follow each other at once would keep every other request, and every
 * new connection, waiting until the last of them is done.
 */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  acquire(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = before.then(() => promise);
    return before.then(() => () => void setImmediate(resolve));
  }
}
