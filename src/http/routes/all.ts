import { openApiDocument } from '../openapi/document.ts'
import type { AnyRoute } from '../registry/route.ts'
import { descriptionRoute } from './machine/description.ts'
import { healthRoutes } from './machine/health.ts'

/** What routes need besides use cases. */
export interface RouteParts {
  readonly version: string
  /** Whether the server can take requests. */
  readonly isReady: () => Promise<boolean>
}

/** Every route there is: the registry. Nothing is mounted that is not in it. */
export const allRoutes = ({ isReady, version }: RouteParts) => {
  let description: Readonly<Record<string, unknown>> = {}
  const routes = [...healthRoutes(isReady), descriptionRoute(() => description)] as const
  description = openApiDocument(routes satisfies readonly AnyRoute[], version)
  return routes
}

/** The registry as a type: what a client of ours can call, without any of its code. */
export type Routes = ReturnType<typeof allRoutes>
