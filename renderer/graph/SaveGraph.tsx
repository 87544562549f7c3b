import { readLook } from '#renderer/graph/drawing/look.ts';
import { graphJson, graphMl } from '#renderer/graph/export/graph-data.ts';
import { graphSvg } from '#renderer/graph/export/graph-svg.ts';
import type { LayoutFeed } from '#renderer/graph/layout/layout-feed.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { pngOf, saveAs } from '#renderer/ui/save-as.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

interface SaveGraphProps {
  readonly name: string;
  readonly feed: LayoutFeed;
  readonly isPartial: boolean;
}

/** What is shown, as a picture or as data for other programs. */
export function SaveGraph({ name, feed, isPartial }: SaveGraphProps) {
  const svg = () => graphSvg(name, feed.model, feed.positions, readLook(document.documentElement));
  return (
    <Menu
      label="Save the graph"
      icon="share"
      rows={[
        {
          label: 'Save as a picture (PNG)',
          onSelect: () => void pngOf(svg()).then((png) => saveAs(`${name}.png`, png), showFailure),
        },
        { label: 'Save as a drawing (SVG)', onSelect: () => saveAs(`${name}.svg`, svg(), 'image/svg+xml') },
        {
          label: 'Save as GraphML',
          detail: 'For Gephi, yEd, Cytoscape',
          onSelect: () => saveAs(`${name}.graphml`, graphMl(feed.model, feed.positions), 'application/graphml+xml'),
        },
        {
          label: 'Save as data (JSON)',
          onSelect: () => saveAs(`${name}.json`, graphJson(feed.model, feed.positions, isPartial), 'application/json'),
        },
      ]}
    />
  );
}
