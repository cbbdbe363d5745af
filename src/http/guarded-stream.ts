import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from './faults/catalogue.ts'

/**
 * The same stream, from which no message of a cause can come: what breaks halfway becomes a fault of ours, since whatever writes the
 * stream to a socket may write the message of its error there too.
 */
export const guarded = (stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
  const reader = stream.getReader()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch {
          controller.error(new Fault(HTTP_FAULTS.broken))
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
