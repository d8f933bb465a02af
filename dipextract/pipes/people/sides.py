"""Which country somebody speaks for when no adjective says so.

A voting over what the text tells: the country that a person's own sentences begin with ('Wang said that China ...'),
the dateline and the host, the country that no other holder of the same office speaks for. Countries found so are marked
as inferred.
"""

from __future__ import annotations

from collections import Counter

from dipextract.pipes.offices.text import Text
from dipextract.pipes.people.persons import Person

# One country has one of these at a time: two of them in a story are of two countries.
UNIQUE = frozenset(
    "president|prime minister|king|queen|sultan|emir|pope|chancellor|crown prince|taoiseach|secretary of state".split(
        "|"
    )
)
OWN_SENTENCE, HOST, MENTION, LISTED = 1.0, 2.0, 0.15, 2.5
SPEECH = frozenset("said says noted added stressed stated underlined hoped stands wants ready".split())


def countries_of(text: Text) -> Counter[str]:
    """How often each country is named, as a country or by a nationality."""
    seen: Counter[str] = Counter()
    for i, label in enumerate(text.labels):
        if label and label.first == i and label.kind in ("COUNTRY", "NATIONALITY") and label.code:
            seen[label.code] += 1
    return seen


def infer(text: Text, persons: list[Person], host: str | None, home: str | None) -> None:
    """Give a country to every person of office who has none.

    ``host`` is the dateline's country, ``home`` that of the agency or ministry that writes.
    """
    named = countries_of(text)
    sentences = sorted(text.sentence_starts)
    for person in persons:
        if person.country or person.organization or not (person.offices or person.heads):
            continue
        votes: Counter[str] = Counter()
        for code, count in named.items():
            votes[code] += min(count, 10) * MENTION
        if host:
            votes[host] += HOST
        if home:
            votes[home] += HOST
        for code, weight in own_sentences(text, person, sentences).items():
            votes[code] += weight
        listed = listed_with(text, person, persons)
        if listed:
            votes[listed] += LISTED
        for other in persons:
            if other is not person and other.country and other.heads & person.heads & UNIQUE and not former(person):
                votes[other.country] -= 10
        best = votes.most_common(1)
        if best and best[0][1] > 0:
            person.country = best[0][0]
            person.inferred.append("country")


def former(person: Person) -> bool:
    """Whether the person only held the office."""
    return any(office.lower().startswith(("former", "ex-", "late")) for office in person.offices)


def own_sentences(text: Text, person: Person, sentences: list[int]) -> Counter[str]:
    """Countries that begin what the person says: 'X said [that] China is ready ...'."""
    votes: Counter[str] = Counter()
    for run in person.runs:
        for i in range(run.last + 1, min(run.last + 4, len(text.words))):
            if text.words[i].plain in SPEECH:
                label = next(
                    (text.labels[k] for k in range(i + 1, min(i + 4, len(text.words))) if text.labels[k]), None
                )
                if label and label.kind in ("COUNTRY", "CITY") and label.code:
                    votes[label.code] += OWN_SENTENCE
                break
    return votes


def listed_with(text: Text, person: Person, persons: list[Person]) -> str | None:
    """The country of the person named just before in the same list: 'Nigerian Vice President A, Foreign Minister B'."""
    for run in person.runs:
        for other in persons:
            if other is person or not other.country or "country" in other.inferred:
                continue
            for near in other.runs:
                between = text.words[near.last + 1 : run.start]
                if 0 < len(between) <= 9 and all(w.gap.strip() in ("", ",", "-") for w in between):
                    small = [w.plain for w in between if not w.capital]
                    if set(small) <= {"and", "of", "for", "the"} and "counterpart" not in small:
                        return other.country
    return None
