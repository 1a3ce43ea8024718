import type { Page } from "playwright-core";

/** Shows a page as who sees no colours sees it, until it is restored. */
export async function greyscale(page: Page): Promise<{ restore(): Promise<void> }> {
  const debug = await page.context().newCDPSession(page);
  await debug.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
  return {
    async restore() {
      await debug.send("Emulation.setEmulatedVisionDeficiency", { type: "none" });
      await debug.detach();
    },
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The mean brightness of parts of a picture, 0 to 255; runs in a page, which can read PNG. */
export async function brightness({ png, boxes }: { png: string; boxes: Box[] }): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const drawing = canvas.getContext("2d")!;
  drawing.drawImage(image, 0, 0);
  return boxes.map(({ x, y, width, height }) => {
    const { data } = drawing.getImageData(x, y, width, height);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) {
      sum += (data[i]! + data[i + 1]! + data[i + 2]!) / 3;
    }
    return sum / (data.length / 4);
  });
}
