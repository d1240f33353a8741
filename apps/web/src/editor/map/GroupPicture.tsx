// Paints one group of a scene as a small SVG. Colours are the tokens' custom properties, so a theme changes without
// painting again. A group that did not change is not painted again either.

import { memo, useId } from 'react';
import type { ReactElement } from 'react';
import type { Group, Primitive } from '@sightline/layout';
import { iconPath } from '@sightline/paint';
import { cssFont } from '@sightline/text';
import { imageAddress } from '../../app/api.ts';

/** The custom property behind a paint name. */
export function paintVariable(name: string): string {
  const plain = name.replace(/Tint$/, '');
  const kebab = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return plain === '' ? 'none' : `var(--${kebab}, var(--grey${name.endsWith('Tint') ? '-tint' : ''}))`;
}

interface GroupPictureProps {
  readonly group: Group;
  readonly workspace: string;
  /** From the top of the group: where a score of +2 and of -2 are, for the gradients of the curve. */
  readonly scores?: readonly [top: number, bottom: number];
  /** Called when the line of the group is clicked; its lines take clicks a few units beside them. */
  readonly onLineClick?: (group: Group) => void;
}

/** A group that only moved is painted as it was. */
function paintsSame(a: GroupPictureProps, b: GroupPictureProps): boolean {
  return (
    a.group.items === b.group.items &&
    a.group.w === b.group.w &&
    a.group.h === b.group.h &&
    a.group.record === b.group.record &&
    a.workspace === b.workspace &&
    a.scores?.[0] === b.scores?.[0] &&
    a.scores?.[1] === b.scores?.[1] &&
    a.onLineClick === b.onLineClick &&
    (a.onLineClick === undefined || a.group.label === b.group.label)
  );
}

export const GroupPicture = memo(function GroupPicture({
  group,
  workspace,
  scores,
  onLineClick,
}: GroupPictureProps): ReactElement {
  const prefix = useId();
  return (
    <svg
      width={Math.max(1, group.w)}
      height={Math.max(1, group.h)}
      aria-hidden="true"
      style={{ display: 'block', overflow: 'visible', pointerEvents: 'none' }}
    >
      {scores !== undefined && <CurveGradients prefix={prefix} scores={scores} />}
      {group.items.map((item, i) => (
        <Shape key={i} item={item} workspace={workspace} prefix={prefix} />
      ))}
      {onLineClick !== undefined && group.items[0]?.kind === 'path' && (
        <path
          d={group.items[0].d}
          fill="none"
          stroke="transparent"
          strokeWidth={11}
          style={{ pointerEvents: 'stroke', cursor: 'pointer' }}
          onClick={() => onLineClick(group)}
        />
      )}
    </svg>
  );
}, paintsSame);

function CurveGradients({
  prefix,
  scores: [top, bottom],
}: {
  readonly prefix: string;
  readonly scores: readonly [number, number];
}): ReactElement {
  const stops = (fill: boolean): ReactElement[] => {
    const list: readonly (readonly [number, string, number])[] = fill
      ? [
          [0, 'high', 0.26],
          [0.5, 'middle', 0.02],
          [1, 'low', 0.26],
        ]
      : [
          [0, 'high', 1],
          [0.38, 'high', 1],
          [0.52, 'middle', 1],
          [0.7, 'low', 1],
          [1, 'low', 1],
        ];
    return list.map(([at, tone, opacity]) => (
      <stop key={at} offset={at} style={{ stopColor: `var(--mood-${tone})`, stopOpacity: opacity }} />
    ));
  };
  return (
    <defs>
      <linearGradient
        id={`${prefix}emotion`}
        gradientUnits="userSpaceOnUse"
        x1="0"
        x2="0"
        y1={top}
        y2={bottom}
      >
        {stops(false)}
      </linearGradient>
      <linearGradient
        id={`${prefix}emotionFill`}
        gradientUnits="userSpaceOnUse"
        x1="0"
        x2="0"
        y1={top}
        y2={bottom}
      >
        {stops(true)}
      </linearGradient>
    </defs>
  );
}

interface ShapeProps {
  readonly item: Primitive;
  readonly workspace: string;
  readonly prefix: string;
}

function Shape({ item, workspace, prefix }: ShapeProps): ReactElement | null {
  const paint = (name: string | undefined): string => {
    if (name === undefined) return 'none';
    return name.startsWith('emotion') ? `url(#${prefix}${name})` : paintVariable(name);
  };
  switch (item.kind) {
    case 'rect':
      if (item.fill === 'picture')
        return (
          <foreignObject x={item.x} y={item.y} width={item.w} height={item.h}>
            <div
              style={{
                width: '100%',
                height: '100%',
                borderRadius: item.r,
                background: 'var(--fill-picture)',
              }}
            />
          </foreignObject>
        );
      return (
        <rect
          x={item.x}
          y={item.y}
          width={item.w}
          height={item.h}
          rx={item.r}
          style={{
            fill: paint(item.fill),
            stroke: paint(item.stroke),
            ...(item.shadow === true ? { filter: 'var(--card-shadow)' } : {}),
          }}
          strokeWidth={item.width}
          strokeDasharray={item.dash?.join(' ')}
        />
      );
    case 'circle':
      return (
        <circle
          cx={item.cx}
          cy={item.cy}
          r={item.r}
          style={{ fill: paint(item.fill), stroke: paint(item.stroke) }}
          strokeWidth={item.width}
        />
      );
    case 'path':
      return (
        <path
          d={item.d}
          style={{ fill: paint(item.fill), stroke: paint(item.stroke) }}
          strokeWidth={item.width}
          strokeDasharray={item.dash?.join(' ')}
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity={item.opacity}
        />
      );
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          textAnchor={item.anchor ?? 'start'}
          transform={item.rotate === undefined ? undefined : `rotate(${item.rotate} ${item.x} ${item.y})`}
          style={{ font: cssFont(item.font), fill: paint(item.fill), whiteSpace: 'pre' }}
        >
          {item.lines.map((line, i) => (
            <tspan key={i} x={item.x} y={item.y + i * item.lineHeight}>
              {line}
              {/* a space that takes no room, so that lines read as words */}
              <tspan fontSize={0}> </tspan>
            </tspan>
          ))}
        </text>
      );
    case 'icon':
      return (
        <path
          d={iconPath(item.name)}
          transform={`translate(${item.x} ${item.y}) scale(${item.size / 24})`}
          style={{ fill: 'none', stroke: paint(item.stroke) }}
          strokeWidth={item.width ?? 1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case 'image':
      return (
        <image
          href={imageAddress(workspace, item.file)}
          x={item.x}
          y={item.y}
          width={item.w}
          height={item.h}
          preserveAspectRatio="xMidYMid meet"
        />
      );
  }
}
