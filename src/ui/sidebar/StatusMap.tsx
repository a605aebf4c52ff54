import { useMemo, useState } from 'preact/hooks';
import { type MapDirection, stepOnMap } from '#core/context/step-on-map.ts';
import { Button } from '#ui/components/Button.tsx';
import { Select } from '#ui/components/Select.tsx';
import { useText } from '#ui/text/use-text.ts';
import './StatusMap.css';
import { patternOf, StatusSwatch } from './StatusSwatch.tsx';
import { type CountryShape, MAP_PARTS, type MapPart, worldShapes } from './world-shapes.ts';

export interface StatusMapProps {
  title: string;
  /** The state of each country in the table: its rank among the states, and its words. */
  states: ReadonlyMap<string, { name: string; rank: number; status: string }>;
  own: string | undefined;
  /** Countries in another state than this one are drawn faintly. */
  narrowedTo: number | undefined;
  onFind: (country: string) => void;
}

type NamedShape = CountryShape & { code: string };

const DIRECTIONS: Record<string, MapDirection> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const optionId = (code: string) => `map-country-${code}`;

/**
 * A map of the table's states. To a keyboard and a screen reader it is a list of countries: arrow keys go to the next
 * country in their direction, Home to the reader's own, Enter to its row in the table.
 */
export function StatusMap({ title, states, own, narrowedTo, onFind }: StatusMapProps) {
  const text = useText();
  const { t } = text;
  const [part, setPart] = useState<MapPart>('world');
  const [selected, setSelected] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const { width, height, shapes } = useMemo(() => worldShapes(part), [part]);
  const named = useMemo(
    () => shapes.filter((shape): shape is NamedShape => shape.code !== undefined),
    [shapes],
  );
  const active = named.find(({ code }) => code === selected);
  const shown = pointed ?? active?.code;

  const nameOf = (code: string) => states.get(code)?.name ?? text.country(code);
  const statusOf = (code: string) => states.get(code)?.status ?? t('map.notListed');
  const start = () => named.find(({ code }) => code === own) ?? named[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    let next: string | undefined;
    if (direction) {
      next = active
        ? stepOnMap(
            named.map((shape) => ({ ...shape, id: shape.code })),
            { ...active, id: active.code },
            direction,
          )
        : start()?.code;
    } else if (event.key === 'Home') next = start()?.code;
    else if (event.key === 'Enter' && active && states.has(active.code)) onFind(active.code);
    else return;
    event.preventDefault();
    setPointed(undefined);
    if (next) setSelected(next);
  };

  return (
    <div class="status-map">
      <Select
        label={t('map.part')}
        value={part}
        options={(Object.keys(MAP_PARTS) as MapPart[]).map((value) => ({
          value,
          label: t(`map.part.${value}`),
        }))}
        onChange={(value) => setPart(value as MapPart)}
      />
      {/* biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: it stands below, in lower case */}
      <svg
        class="status-map-drawing"
        viewBox={`0 0 ${width} ${height}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: no list of HTML can be drawn as a map
        role="listbox"
        // In lower case: on what is drawn, unlike on HTML, the name of an attribute is taken as it is written.
        tabindex={0}
        aria-label={t('map.label', { title })}
        aria-activedescendant={active && optionId(active.code)}
        onKeyDown={onKeyDown}
        onFocus={() => !active && setSelected(start()?.code)}
        onMouseLeave={() => setPointed(undefined)}
      >
        {shapes.map(({ code, path }, index) =>
          code === undefined ? (
            <path key={index} class="country" d={path} />
          ) : (
            <path
              key={code}
              id={optionId(code)}
              class={classOf(code)}
              d={path}
              fill={states.has(code) ? patternOf(states.get(code)?.rank ?? 0) : undefined}
              role="option"
              aria-selected={code === active?.code}
              aria-label={t('map.fact', { country: nameOf(code), status: statusOf(code) })}
              onClick={({ currentTarget }) => {
                setSelected(code);
                // Not every browser gives the focus to what holds the shape that was clicked.
                currentTarget.ownerSVGElement?.focus();
              }}
              onMouseEnter={() => setPointed(code)}
            />
          ),
        )}
        {active && <path class="country-ring" d={active.path} />}
      </svg>
      <p class="status-map-fact">
        {shown ? (
          <>
            <StatusSwatch rank={states.get(shown)?.rank ?? -1} />
            <span>{t('map.fact', { country: nameOf(shown), status: statusOf(shown) })}</span>
          </>
        ) : (
          <span class="soft">{t('map.hint')}</span>
        )}
      </p>
      {active && states.has(active.code) && (
        <Button look="quiet" icon="jump" onClick={() => onFind(active.code)}>
          {t('map.find', { country: nameOf(active.code) })}
        </Button>
      )}
      <NotDrawn part={part} states={states} shapes={named} />
      <p class="status-map-note soft">{t('map.borders')}</p>
    </div>
  );

  function classOf(code: string): string {
    const rank = states.get(code)?.rank;
    const isFaint = narrowedTo !== undefined && rank !== narrowedTo;
    return `country${rank === undefined ? '' : ' country-listed'}${isFaint ? ' country-faint' : ''}${code === own ? ' country-own' : ''}`;
  }
}

/** Countries of the table that the world map is too coarse to draw: nobody is to look for them in vain. */
function NotDrawn(props: { part: MapPart; states: StatusMapProps['states']; shapes: readonly NamedShape[] }) {
  const { t } = useText();
  const { part, states, shapes } = props;
  const drawn = new Set(shapes.map(({ code }) => code));
  const missing = [...states].filter(([code]) => !drawn.has(code));
  if (part !== 'world' || missing.length === 0) return null;
  return (
    <details class="status-map-missing">
      <summary>{t('map.missing', { count: missing.length })}</summary>
      <ul class="status-map-missing-list">
        {missing.map(([code, { name, rank, status }]) => (
          <li key={code}>
            <StatusSwatch rank={rank} /> <span>{t('map.fact', { country: name, status })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
