import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Route } from '#domain/address/route.ts'

export type RouteState = { route: Route }
export type RouteStore = StoreApi<RouteState>

/**
 * The store of what the address says. It begins with what the served page was drawn for, so that the page
 * hydrates; `connect` in navigation.ts then keeps it equal to the address. Nothing else may set it.
 */
export const createRouteStore = (route: Route): RouteStore => createStore<RouteState>(() => ({ route }))
