import type { PlaceInStory } from '#core/context/place-in-story.ts';
import { Icon } from '#ui/components/Icon.tsx';
import type { InterfaceText } from '#ui/text/interface-text.ts';
import { useText } from '#ui/text/use-text.ts';
import './PageMarker.css';

/** The page among the events, and in a sentence where it stands in the story. */
export function PageMarker(props: { id: string; published: string; place: PlaceInStory }) {
  const { id, published, place } = props;
  const text = useText();
  return (
    <li class="page-marker" id={id} tabIndex={-1}>
      <p class="page-marker-name">
        <Icon name="page" />
        {text.t('timeline.page')}
      </p>
      <p>{sentence(published, place, text)}</p>
    </li>
  );
}

function sentence(published: string, place: PlaceInStory, { t, date }: InterfaceText): string {
  const told = { date: date(published), event: place.event.title };
  switch (place.relation) {
    case 'on':
    case 'during':
      return t(`timeline.page.${place.relation}`, told);
    case 'within':
      return t(place.unit === 'month' ? 'timeline.page.within-month' : 'timeline.page.within-year', told);
    default: {
      const step = `${place.relation}-${place.unit}` as const;
      return t(`timeline.page.${step}`, { ...told, count: place.count });
    }
  }
}
