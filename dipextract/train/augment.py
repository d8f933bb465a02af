"""Step 2: real sentences with other names in them, each name the same wherever the article has it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from dipextract.lexicon.geography import country_names, name_key
from dipextract.train import names
from dipextract.train.clean import Entity, Text

Split = Callable[[str], list[tuple[str, bool]]]

# Of the articles, those whose names are changed; of their people, towns, countries and bodies those that are.
ARTICLES = 0.55
PEOPLE, TOWNS, COUNTRIES, BODIES = 0.75, 0.5, 0.25, 0.25
# Of all articles, those whose first line is in capitals, and those that lack articles before capitals.
CAPITALS, NO_ARTICLES = 0.05, 0.05
HEAD_WORDS = 14


class Augmenter:
    """Changes texts by chance; ``split`` makes words of a name, ``bodies`` are organisations to choose from."""

    def __init__(self, split: Split, bodies: Sequence[str], seed: int) -> None:
        self._split, self._bodies = split, bodies
        self._chance = random.Random(seed)

    def __call__(self, text: Text) -> Text:
        """``text``, changed or as it is."""
        chance = self._chance
        if chance.random() < ARTICLES:
            text = replaced(text, self._choose(text), self._split)
        if chance.random() < NO_ARTICLES:
            text = without_articles(text, chance)
        return with_capitals(text) if chance.random() < CAPITALS else text

    def _choose(self, text: Text) -> dict[Entity, str]:
        """What to put in place of names, by wording and label."""
        chance = self._chance
        wordings = {(wording(text, entity), entity[2]): entity for entity in text.entities}
        found = self._people([words for words, label in wordings if label == "PERSON"])
        for words, label in wordings:
            if label == "GPE":
                known = name_key(words) in country_names()
                if chance.random() < (COUNTRIES if known else TOWNS):
                    found[words] = chance.choice(names.countries() if known else names.towns())
            elif label == "ORG" and " " in words and self._bodies and chance.random() < BODIES:
                found[words] = chance.choice(self._bodies)
        return {entity: found[words] for entity in text.entities if (words := wording(text, entity)) in found}

    def _people(self, wordings: list[str]) -> dict[str, str]:
        """Other names for people: a surname or a given name alone goes with the whole name it is from."""
        whole = sorted((words for words in wordings if " " in words), key=len, reverse=True)
        found: dict[str, str] = {}
        surnames: dict[str, names.Name] = {}
        given: dict[str, names.Name] = {}
        for words in whole:
            first, *_, last = words.split(" ")
            if last not in surnames:
                if self._chance.random() > PEOPLE:
                    continue
                surnames[last] = names.person(self._chance)
                given.setdefault(first, surnames[last])
            found[words] = surnames[last].full
        for words in wordings:
            if " " not in words:
                if words in surnames:
                    found[words] = surnames[words].family
                elif words in given:
                    found[words] = given[words].given or given[words].family
                elif self._chance.random() < PEOPLE:
                    found[words] = names.person(self._chance).family
        return found


def wording(text: Text, entity: Entity) -> str:
    """The words of a name, a space between them."""
    start, end, _ = entity
    spaced = (word + " " * space for word, space in zip(text.words[start:end], text.spaces[start:end], strict=True))
    return "".join(spaced).strip()


def replaced(text: Text, others: dict[Entity, str], split: Split) -> Text:
    """``text`` with ``others`` in place of its names; one in capitals stays in capitals."""
    words: list[str] = []
    spaces: list[bool] = []
    entities: list[Entity] = []
    at = 0
    for entity in sorted(text.entities):
        start, end, label = entity
        words += text.words[at:start]
        spaces += text.spaces[at:start]
        first = len(words)
        if entity in others:
            loud = len(text.words[start]) > 3 and text.words[start].isalpha() and text.words[start].isupper()
            pieces = split(others[entity].upper() if loud else others[entity])
            article = text.words[start].lower() == "the" and label == "ORG" and pieces[0][0].lower() != "the"
            words += [*([text.words[start]] if article else []), *(word for word, _ in pieces)]
            spaces += [*([True] if article else []), *(space for _, space in pieces[:-1]), text.spaces[end - 1]]
        else:
            words += text.words[start:end]
            spaces += text.spaces[start:end]
        entities.append((first, len(words), label))
        at = end
    return Text(words + text.words[at:], spaces + text.spaces[at:], entities)


def without_articles(text: Text, chance: random.Random) -> Text:
    """``text`` without some of the articles that stand before a capital outside of names."""
    inside = {at for start, end, _ in text.entities for at in range(start, end)}
    gone = {
        at
        for at in range(len(text.words) - 1)
        if at not in inside
        and text.words[at].lower() == "the"
        and text.words[at + 1][:1].isupper()
        and chance.random() < 0.5
    }
    kept = [at for at in range(len(text.words)) if at not in gone]
    place = {old: new for new, old in enumerate(kept)}
    entities = [(place[start], place[end - 1] + 1, label) for start, end, label in text.entities]
    return Text([text.words[at] for at in kept], [text.spaces[at] for at in kept], entities)


def with_capitals(text: Text) -> Text:
    """``text`` with its first words in capitals, as many agencies write headlines."""
    return text._replace(words=[word.upper() for word in text.words[:HEAD_WORDS]] + text.words[HEAD_WORDS:])
