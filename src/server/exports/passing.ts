/** Parts as a stream of which nothing is made before somebody reads; whatever ends it, `end` is called once. */
export const passing = (parts: AsyncGenerator<Uint8Array>, end: () => Promise<void>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await parts.next()
          if (done !== true) return controller.enqueue(value)
        } catch (error) {
          await end()
          throw error
        }
        await end()
        controller.close()
      },
      cancel: async () => {
        await parts.return(undefined)
        await end()
      },
    },
    { highWaterMark: 0 },
  )
