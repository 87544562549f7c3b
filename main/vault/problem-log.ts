import type { Problem } from '#shared/vault/types.ts';

/** What needs the user's eye, one entry a file. */
export class ProblemLog {
  readonly #byFile = new Map<string, Problem>();
  readonly #onProblem: (problem: Problem) => void;

  constructor(onProblem: (problem: Problem) => void = () => undefined) {
    this.#onProblem = onProblem;
  }

  get all(): readonly Problem[] {
    return [...this.#byFile.values()];
  }

  /** Takes the place of what was known of the file; told only when it says something new. */
  add(problem: Problem): void {
    const known = this.#byFile.get(problem.file);
    if (known?.kind === problem.kind && known.movedTo === problem.movedTo && known.detail === problem.detail) return;
    this.#byFile.set(problem.file, problem);
    this.#onProblem(problem);
  }

  /** The file that stayed where it is reads well again. */
  solve(file: string): void {
    if (this.#byFile.get(file)?.movedTo === null) this.#byFile.delete(file);
  }
}
