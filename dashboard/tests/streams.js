import { ReadableStream, TextDecoderStream, TransformStream, WritableStream } from 'node:stream/web';

// What a browser has and jsdom has not.
Object.assign(globalThis, { ReadableStream, TextDecoderStream, TransformStream, WritableStream });
