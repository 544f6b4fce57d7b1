// The part of autocannon that the benchmarks use; the package brings no types.
declare module 'autocannon' {
  export type Request = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };
  export type Client = { setRequests(requests: Request[]): void };
  export type Options = Request & {
    url: string;
    connections?: number;
    /** Seconds; or else `amount` requests in all. */
    duration?: number;
    amount?: number;
    setupClient?: (client: Client) => void;
  };
  type Result = {
    requests: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    statusCodeStats: Record<string, { count: number }>;
    errors: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
