export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The index of the box to go to from here with a key; null where the key is none that moves or
 * nothing lies there. Arrows go where they point, in every direction of writing.
 */
export function nextTile(key: string, here: Box, boxes: readonly Box[]): number | null {
  switch (key) {
    case "ArrowRight":
      return nearest(here, boxes, 1, 0);
    case "ArrowLeft":
      return nearest(here, boxes, -1, 0);
    case "ArrowDown":
      return nearest(here, boxes, 0, 1);
    case "ArrowUp":
      return nearest(here, boxes, 0, -1);
    case "Home":
      return boxes.length === 0 ? null : 0;
    case "End":
      return boxes.length === 0 ? null : boxes.length - 1;
    default:
      return null;
  }
}

function nearest(here: Box, boxes: readonly Box[], x: number, y: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const right = middle(box.left, box.width) - middle(here.left, here.width);
    const down = middle(box.top, box.height) - middle(here.top, here.height);
    const along = right * x + down * y;
    const beside = Math.abs(right * y) + Math.abs(down * x);
    // Straight ahead counts most, so that a row or a column is followed over a gap.
    const distance = along + 3 * beside;
    if (along > 1 && beside <= 2 * along && distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

function middle(from: number, length: number): number {
  return from + length / 2;
}
