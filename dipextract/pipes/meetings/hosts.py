"""Who was the host of a meeting, and so in whose country it took place."""

from __future__ import annotations

from collections.abc import Sequence

from dipextract.lexicon import geography
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.spots import dateline_place

GUEST_REACH = 14
LED_REACH = 20  # words of 'visiting delegation of the city council led by'


def host_country(context: Context, events: Sequence[Event]) -> str | None:
    """The country of those who received the others, None where the text does not tell or nobody was at home."""
    if is_occasion(context, events[0]):
        return None
    line = dateline_place(context)
    if line and line["country"] and tells_visit_here(context, events[0]) is not None:
        return line["country"]
    stay = tells_stay(context, events)
    for event in events:
        hosts = (host_keys(context, event) if stay else []) or left_by_visitors(context, event)
        code = shared_country(context, [key for key in hosts if not is_posted(context, key)])
        if code and any(context.side(key) != code for key in event.keys):
            return code
    return None


def shared_country(context: Context, keys: Sequence[str]) -> str | None:
    """The one country of some people; where it is only guessed, the dateline's comes first."""
    countries = {context.side(key) for key in keys}
    code = countries.pop() if len(countries) == 1 else ""
    if code not in geography.countries() or code in geography.ORGANIZATION_CODES:
        return None
    line = dateline_place(context)
    guessed = all("country" in context.persons[key]["inferred"] for key in keys)
    return line["country"] if guessed and line and line["country"] else code


def home_country(context: Context, events: Sequence[Event]) -> str | None:
    """The country of those in whose building they met: who received, who is no envoy or visitor, or is of the place."""
    event = next((event for event in events if event.building is not None), None)
    if event is None or event.building is None:
        return None
    keys = [key for one in events for key in one.keys]
    owner = next((context.owners[at] for at in range(event.building - 2, event.building) if at in context.owners), "")
    line = dateline_place(context)
    hosts = (
        [key for one in events for key in host_keys(context, one) if not is_posted(context, key)],
        [key for key in keys if line and context.side(key) == line["country"]],
        [owner] if owner in context.persons else [],
        [key for one in events for key in left_by_visitors(context, one)],
        [key for key in keys if not is_posted(context, key)],
    )
    return next((code for those in hosts if (code := shared_country(context, those))), None)


def is_occasion(context: Context, event: Event) -> bool:
    """Whether they met at an occasion where nobody need be at home: 'on the sidelines of the summit'."""
    occasions = scenes().words.occasions
    return any(context.words[at] in occasions and context.office_at[at] < 0 for at in event.around())


def tells_stay(context: Context, events: Sequence[Event]) -> bool:
    """Whether the text speaks of a visit besides: 'received' alone does not tell where."""
    keys = {key for event in events for key in event.keys}
    for sentence in context.sentences:
        words = context.words[sentence.start : sentence.end]
        if scenes().words.stays.isdisjoint(words):
            continue
        if any(context.key(mention) in keys for mention in context.mentions(sentence.start, sentence.end)):
            return True
    return False


def host_keys(context: Context, event: Event) -> list[str]:
    """Who received, by the verb: the subject of 'received', the object of 'called on'."""
    words, trigger = scenes().words, event.trigger
    if trigger.verb is None:
        return []
    if words.hosts.match(context.words, trigger.verb):
        return event.right if is_passive(context, trigger.verb) else event.left
    if trigger.noun is None:
        called = trigger.near and "on" in trigger.links  # 'called on', 'called Monday on'
        return event.right if called or words.guests.match(context.words, trigger.verb) else []
    paid = context.words[trigger.noun] in words.guest_nouns and context.words[trigger.verb] in words.paying
    return event.right if paid else []


def is_passive(context: Context, verb: int) -> bool:
    """Whether a verb is a passive: 'was hosted to lunch by'."""
    return context.tags[verb] == "VBN" and not vocabulary().cues.be.isdisjoint(context.words[max(verb - 3, 0) : verb])


def left_by_visitors(context: Context, event: Event) -> list[str]:
    """Those whom a visitor met: 'met visiting Dutch Foreign Minister X', 'X met Y during his visit to the country'."""
    visitors = visitors_here(context, event) or {
        context.key(mention)
        for mention in context.mentions(event.start, event.around().stop)
        if "visiting" in words_before(context, event, context.people[mention].start)
        or is_led_guest(context, event, mention)
    }
    return [key for key in event.keys if key not in visitors] if visitors & set(event.keys) else []


def is_led_guest(context: Context, event: Event, mention: int) -> bool:
    """Whether somebody leads those who visit: 'the visiting delegation of the council led by its chairman X'."""
    start = context.people[mention].start
    first = max(start - LED_REACH, event.sentence.start, context.people[mention - 1].end if mention else 0)
    words = context.words[first:start]
    return "visiting" in words and bool(vocabulary().cues.led_by & set(words[words.index("visiting") :]))


def tells_visit_here(context: Context, event: Event) -> int | None:
    """Where the event's sentence speaks of a visit to the country without its name."""
    return next((i for i in event.around() if scenes().words.visited_here.match(context.words, i)), None)


def visitors_here(context: Context, event: Event) -> set[str]:
    """Who is said to visit the country without its name: who met the other, 'the latter', he behind whom is 'who'."""
    at = tells_visit_here(context, event)
    if at is None:
        return set()
    named = [context.key(mention) for mention in context.mentions(event.sentence.start, at)]
    before = words_before(context, event, at)
    if named and ("latter" in before or not vocabulary().cues.relatives.isdisjoint(before)):
        return {named[-1]}
    return set(event.keys) - set(host_keys(context, event) or event.right)


def words_before(context: Context, event: Event, at: int) -> list[str]:
    """The last words of the event's sentence before a token."""
    return context.words[max(at - GUEST_REACH, event.sentence.start) : at]


def is_posted(context: Context, key: str) -> bool:
    """Whether somebody serves abroad: an ambassador may receive where he is posted."""
    return any(
        not scenes().words.posted.isdisjoint(office.lower().split()) for office in context.persons[key]["offices"]
    )


def is_sent(context: Context, key: str, others: Sequence[str]) -> bool:
    """Whether somebody is an envoy to a country of none of ``others``: 'Ambassador to Hungary', at home."""
    posts = {geography.country_of(office.partition(" to ")[2]) for office in context.persons[key]["offices"]} - {None}
    return bool(posts) and is_posted(context, key) and posts.isdisjoint(context.side(other) for other in others)
