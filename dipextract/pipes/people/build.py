"""The cast of an article, step by step: runs, links, persons, offices, countries, references."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dipextract.article.lexicon import agency_countries
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.organizations import country_code
from dipextract.pipes.offices.text import Text, read_text
from dipextract.pipes.people import sides
from dipextract.pipes.people.link import Linker, Office, read_offices
from dipextract.pipes.people.names import Finder, Run
from dipextract.pipes.people.persons import Person, Register, name_parts
from dipextract.pipes.people.reference import Reference, Resolver
from dipextract.pipes.people.titles import Title, keep, of_state, singular, title

FEMALE = frozenset(
    [
        "mrs",
        "ms",
        "miss",
        "mdm",
        "madam",
        "madame",
        "mme",
        "dame",
        "lady",
        "baroness",
        "sheikha",
        "shaikha",
        "princess",
        "begum",
        "hajah",
        "hajia",
    ]
)
MALE = frozenset(["mr", "sir", "lord", "baron", "sheikh", "shaikh", "prince"])


@dataclass
class Cast:
    """The persons of a text and what refers to them without a name."""

    text: Text
    persons: list[Person]
    references: list[Reference]


def read_cast(doc: Doc) -> Cast:
    """The cast of ``doc``."""
    text = read_text(doc)
    offices = read_offices(text, list(doc.spans.get("offices", ())))
    taken = [False] * len(text.words)
    for office in offices:
        for i in range(office.first, office.last + 1):
            taken[i] = True
    info = doc._.dip_article
    blocks = [(b["start"], b["end"], b["kind"]) for b in info["blocks"]] if info else []
    runs = Finder(text, taken, sorted(blocks)).find()
    linker = Linker(text, offices, runs)
    linker.link()
    persons = gather(text, runs, linker.offices)
    names = organization_names(doc)
    titles = [give_offices(person, linker.offices, names) for person in persons]
    said = [r for r in Resolver(text, persons, titles).resolve(linker.offices, linker.used) if r.label == "OFFICE"]
    give_counterparts(text, persons, titles, said)
    sides.infer(text, persons, linker.offices, setting_of(doc, text))
    for person, found in zip(persons, titles, strict=True):
        person.offices = [t.text for t in found]
    references = Resolver(text, persons, titles).resolve(linker.offices, linker.used)
    return Cast(text, persons, references)


def gather(text: Text, runs: list[Run], offices: list[Office]) -> list[Person]:
    """The persons whom the accepted runs name, in the order of their first mention."""
    register = Register()
    accepted = [run for run in runs if accept(text, run)]
    body = [run for run in accepted if run.block != "title"]
    late: list[Run] = []
    for run in [*sorted(body, key=lambda r: -r.size), *(r for r in runs if r not in body)]:
        words = text.words[run.first : run.last + 1]
        parts = name_parts(words)
        heads = {title(offices[n].text, offices[n].head).head for n in run.titles}
        if not parts:
            continue
        known = register.candidates(parts)
        if known or (run in body and len(parts) > 1) or (run in accepted and (run.titles or run.honorifics)):
            person = register.put(run, parts, " ".join(w.text for w in words), heads)
            person.heads |= heads
            person.gender = person.gender or gender_of(run)
        elif run in accepted and run.block != "title":
            late.append(run)
    for run in late:
        words = text.words[run.first : run.last + 1]
        register.put(run, name_parts(words), " ".join(w.text for w in words), set())
    return sorted(register.persons, key=lambda p: min(r.first for r in p.runs))


def gender_of(run: Run) -> str:
    """'m' or 'f' by the honorifics, "" when they do not tell."""
    if FEMALE & set(run.honorifics):
        return "f"
    return "m" if MALE & set(run.honorifics) else ""


def accept(text: Text, run: Run) -> bool:
    """Whether the evidence makes a run a person's name."""
    military = office_terms().military
    civil = [h for h in run.honorifics if h not in military and h not in ("the", "his", "her", "their")]
    if run.titles or run.counterpart or civil or (run.honorifics and run.model):
        return True
    before = text.words[run.start - 1].plain if run.start and text.adjacent(run.start) else ""
    if before in ("the", "a", "an", "this") or not name_parts(text.words[run.first : run.last + 1]):
        return False
    after = text.words[run.last + 1] if run.last + 1 < len(text.words) and text.adjacent(run.last + 1) else None
    if after is not None and after.plain in name_terms().attributes:
        return False
    speaks = speaking(text, run)
    if run.size >= 2:
        return run.model or speaks
    return run.model and speaks


def speaking(text: Text, run: Run) -> bool:
    """Whether a verb of saying stands beside the run."""
    verbs = name_terms().speech
    after = text.words[run.last + 1] if run.last + 1 < len(text.words) else None
    before = text.words[run.start - 1] if run.start else None
    if after is not None and after.plain in verbs and not after.gap.strip(" ,"):
        return True
    return before is not None and before.plain in ("said", "says", "told", "with") and text.adjacent(run.start)


def give_offices(person: Person, offices: list[Office], names: dict[str, str]) -> list[Title]:
    """The person's offices in the order of the text; country and organisation are read off them."""
    found: list[Title] = []
    for run in sorted(person.runs, key=lambda r: (r.block == "title", r.first)):
        person.country = person.country or run.country
        for n in sorted(run.titles):
            office = offices[n]
            text = singular(office.text) if office.plural else office.text
            found = keep(found, title(text, office.head))
            give_side(person, office.code, names)
    person.heads = {t.head for t in found}
    person.sole = {t.head for t in found if not t.content}
    person.offices = [t.text for t in found]
    return found


def give_side(person: Person, code: str, names: dict[str, str]) -> None:
    """Country or organisation by an office's code; ``names`` are the organisations' names in the text by key."""
    if len(code) == 2 and code.isupper():
        person.country = person.country or code
    elif code:
        person.organization = person.organization or names.get(code, code)
        person.country = person.country or country_code(code)


def organization_names(doc: Doc) -> dict[str, str]:
    """The fullest name of each organisation in the text, by key."""
    names: dict[str, str] = {}
    for span in doc.spans.get("organizations", ()):
        name = " ".join(span.text.split())
        if len(name) > len(names.get(span.kb_id_, "")):
            names[span.kb_id_] = name
    return names


def give_counterparts(text: Text, persons: list[Person], titles: list[list[Title]], said: list[Reference]) -> None:
    """'his Tajik counterpart' has the other's office: of somebody in the same sentence, else of whom 'his' stands for.

    ``said`` are the references by office, which count like names: 'The Minister met his Tunisian counterpart NAME'.
    """
    mentions = sorted(
        [(run.first, n) for n, person in enumerate(persons) for run in person.runs]
        + [(r.first, r.person) for r in said]
    )
    sentences = sorted(text.sentence_starts)
    for n, person in enumerate(persons):
        for run in (run for run in person.runs if run.counterpart):
            low = max((s for s in sentences if s <= run.first), default=0)
            high = min((s for s in sentences if s > run.first), default=len(text.words))
            others = [(at, m) for at, m in mentions if m != n and titles[m]]
            before = [m for at, m in others if low <= at < run.first]
            after = [m for at, m in others if run.first < at < high]
            earlier = [m for at, m in others if at < low]
            for m in [*reversed(before), *after, *reversed(earlier)]:
                shared = of_state(titles[m])
                if shared is not None:
                    titles[n] = keep(titles[n], shared)
                    person.heads.add(shared.head)
                    break


def setting_of(doc: Doc, text: Text) -> sides.Setting:
    """The dateline's country and the writer's."""
    info = doc._.dip_article
    line = info["dateline"] if info else None
    host = None
    if line and line["place"]:
        inside = (p for p in doc.spans.get("places", ()) if line["start"] <= p.start_char < line["end"] and p.kb_id_)
        host = next((str(place.kb_id_) for place in inside), None)
    writer = agency_countries().get(line["agency"].lower()) if line and line["agency"] else None
    return sides.Setting(host, sides.home_of(text, writer, host is not None))
