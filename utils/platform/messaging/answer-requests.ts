import { type Browser, browser } from 'wxt/browser';
import type {
  Failure,
  Request,
  RequestType,
  ResponseTo,
  Result,
} from '../../messages/message-types';
import { parseRequest } from '../../messages/parse-request';

/** Where a request comes from, by the browser's word. */
export type Sender = Browser.runtime.MessageSender;

/** One function a type of request: it gets that type's request, and must answer that type's response. */
export type RequestHandlers = {
  [T in RequestType]: (
    request: Request<T>,
    sender: Sender,
  ) => ResponseTo<T> | Promise<ResponseTo<T>>;
};

/**
 * Answers each request that reaches the background with its handler. What does not come from Stet's
 * own contexts, or is not of the contract, reaches none. To be called before anything is awaited.
 * @param failureOf the word that crosses to the sender for what a handler threw
 */
export function listenForRequests(
  handlers: RequestHandlers,
  failureOf: (error: unknown) => Promise<Failure>,
): void {
  browser.runtime.onMessage.addListener(
    async (message: unknown, sender): Promise<Result<unknown>> => {
      if (sender.id !== browser.runtime.id) return { ok: false, failure: 'forbidden' };
      const request = parseRequest(message);
      if (!request) return { ok: false, failure: 'malformed' };
      try {
        return { ok: true, value: await handle(handlers, request, sender) };
      } catch (error) {
        return { ok: false, failure: await failureOf(error) };
      }
    },
  );
}

function handle<T extends RequestType>(
  handlers: RequestHandlers,
  request: Request<T>,
  sender: Sender,
): ResponseTo<T> | Promise<ResponseTo<T>> {
  return handlers[request.type](request, sender);
}
