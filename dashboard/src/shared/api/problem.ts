/** One field that an answer complains about. */
export interface FieldError {
  field: string;
  code: string;
  detail: string;
}

/** The body of a problem document, RFC 9457, as far as it was there. */
export interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: FieldError[];
}

/** What became of a request that did not succeed. Status 0: no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly traceId: string | undefined;
  /** Seconds after which to ask again, where the answer names them. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ProblemBody, retryAfter?: number) {
    super(body.detail ?? body.title ?? '');
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.errors = body.errors ?? [];
    this.traceId = body.traceId;
    this.retryAfter = retryAfter;
  }

  static noAnswer(): Problem {
    return new Problem(0, { code: 'no-answer' });
  }

  static async of(response: Response): Promise<Problem> {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const isProblem = response.headers.get('Content-Type')?.includes('json') ?? false;
    const body = isProblem ? ((await response.json().catch(() => ({}))) as ProblemBody) : {};
    return new Problem(response.status, body, Number.isFinite(seconds) ? seconds : undefined);
  }
}

/** Anything thrown, as a problem. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof TypeError) return Problem.noAnswer();
  return new Problem(-1, { code: 'unexpected', detail: thrown instanceof Error ? thrown.message : '' });
}
