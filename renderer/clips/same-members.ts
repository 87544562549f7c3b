export function hasSameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((member, at) => member === b[at]));
}
