"""From runs to persons: which runs the evidence makes a name, and which of them name the same person."""

from __future__ import annotations

from dipextract.lexicon.institutions import institutions_in
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.register import Person, Register
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.spelling import name_parts
from dipextract.pipes.people.titles import title
from dipextract.text_view import Text

ARTICLES = frozenset(("the", "a", "an", "this"))
FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))
PREPOSITION_TAGS = frozenset(("IN", "TO", "DT"))
PROPER_TAGS = frozenset(("NNP", "NNPS", "NN", "FW"))
NO_TITLE = frozenset(("the", "his", "her", "their", "senior", "junior", "grand"))


def gather(text: Text, runs: list[Run], offices: list[Office]) -> list[Person]:
    """The persons whom the runs name, in the order of their first mention.

    Full names of the body come first, then its shorter forms; the title's words only name whom the body knows, or who
    has an office that nobody there holds; lone surnames without one come last. What the evidence does not make a name
    of its own may still be a short form of one.
    """
    register = Register()
    accepted = [accept(text, run) for run in runs]
    body = [run for run, named in zip(runs, accepted, strict=True) if named and run.block != "title"]
    others = [(run, named) for run, named in zip(runs, accepted, strict=True) if not named or run.block == "title"]
    late: list[Run] = []
    for run in sorted(body, key=lambda run: -run.size):
        parts = name_parts(text.words[run.first : run.last + 1])
        if len(parts) > 1 or run.titles or run.honorifics or register.candidates(parts):
            enter(register, text, run, offices)
        else:
            late.append(run)
    held = {head for person in register.persons for head in person.heads}
    for run, named in others:
        if run.block == "title":
            shorten(register, text, run)
        parts = name_parts(text.words[run.first : run.last + 1])
        own = named and bool(run.titles or run.honorifics)
        if run.block == "title":
            own = own and headline_names(text, run, held.isdisjoint(heads_of(run, offices)))
        if own or register.knows(parts, longer=run.block != "title" and not barred(text, run)):
            enter(register, text, run, offices)
    for run in late:
        enter(register, text, run, offices)
    return sorted(register.persons, key=lambda person: person.places[0])


def headline_names(text: Text, run: Run, free: bool) -> bool:
    """Whether a title names somebody whom the body does not: a person in every word, of an office that is free.

    'Ambassador Bids Farewell' names nobody where the body names an ambassador.
    """
    return free and all(text.entity[i] == "PERSON" for i in range(run.first, run.last + 1))


def heads_of(run: Run, offices: list[Office]) -> set[str]:
    """The heads of the offices that are said of a run."""
    return {title(offices[n].text, offices[n].head).head for n in run.titles}


def shorten(register: Register, text: Text, run: Run) -> None:
    """Leave the words of a title behind a known name out of the run: 'Chairman Lindt Call with Counterparts'."""
    for last in range(run.last, run.first - 1, -1):
        if register.knows(name_parts(text.words[run.first : last + 1]), longer=False):
            run.last = last
            return


def enter(register: Register, text: Text, run: Run, offices: list[Office]) -> None:
    """Put one run into the register."""
    words = text.words[run.first : run.last + 1]
    heads = heads_of(run, offices)
    person = register.put(run, name_parts(words), " ".join(word.text for word in words), heads)
    person.heads |= heads
    person.gender = person.gender or gender_of(run)


def gender_of(run: Run) -> str:
    """'m' or 'f' by the honorifics, "" when they do not tell."""
    if office_terms().female.intersection(run.honorifics):
        return "f"
    return "m" if office_terms().male.intersection(run.honorifics) else ""


def accept(text: Text, run: Run) -> bool:
    """Whether the evidence makes a run a person's name."""
    if not name_parts(text.words[run.first : run.last + 1]):
        return False
    military = office_terms().military
    civil = [form for form in run.honorifics if form not in military and form not in NO_TITLE]
    if (civil or (run.honorifics and run.model)) and not is_attribute(text, run):
        return True
    if run.titles or run.counterpart:
        return run.size > 1 or run.model or text.tags[run.first] in PROPER_TAGS
    if barred(text, run):
        return False
    if run.size >= 2:
        return acts(text, run) or run.country is not None or (run.model and not placed(text, run))
    return run.model and (acts(text, run) or is_subject(text, run))


def is_subject(text: Text, run: Run) -> bool:
    """Whether a finite verb follows a lone name that no preposition precedes: 'ensuring that Lindt fails'."""
    after = run.last + 1
    verb = text.adjacent(after) and text.tags[after] in FINITE_TAGS
    before = "" if text.starts_sentence(run.start) else text.plain(run.start - 1)
    return verb and (before in ("", "that") or text.tags[run.start - 1] not in PREPOSITION_TAGS)


def placed(text: Text, run: Run) -> bool:
    """Whether words that only the model takes for a name are rather a place: 'in Shah Cheragh', 'Hailing Peru'."""
    if any(text.kind(i) == "COUNTRY" for i in range(run.first, run.last + 1)):
        return True
    names, before = name_terms(), text.plain(run.start - 1)
    if not text.adjacent(run.start):
        return False
    return before in names.before_places or (before == "to" and text.plain(run.start - 2) in names.goes_to)


def is_attribute(text: Text, run: Run) -> bool:
    """Whether the name only tells of what follows: 'the Lindt administration', 'Imam Karim airport'."""
    return text.adjacent(run.last + 1) and text.plain(run.last + 1) in name_terms().attributes


def barred(text: Text, run: Run) -> bool:
    """Whether an article before or a noun after the run makes it no name of its own: 'the Biden administration'."""
    before = text.plain(run.start - 1) if text.adjacent(run.start) else ""
    if before in ARTICLES or is_attribute(text, run):
        return True
    words = text.spaced(run.first, run.last)
    return " ".join(words) in name_terms().no_people or bool(institutions_in(words))


def acts(text: Text, run: Run) -> bool:
    """Whether a verb of saying or doing stands beside the run."""
    names = name_terms()
    after = text.plain(run.last + 1) if not text.mark(run.last + 1).strip(",") else ""
    if run.size == 1 and after in names.reports:
        return False
    if after in names.acts or after in speech_verbs():
        return True
    return text.adjacent(run.start) and text.plain(run.start - 1) in names.before_persons
