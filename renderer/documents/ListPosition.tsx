export function ListPosition() {
  return null;
}
