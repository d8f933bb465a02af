"""When two forms of a name name the same person: initials, other spellings, shorter forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dipextract.lexicon.names import name_terms
from dipextract.word_view import Word, plain

Parts = tuple[str, ...]

# Letters that transliterations write in several ways; the first that matches is taken.
SAME_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tch|tsch|ch|c(?=[ei])", "c"),
        (r"zh|dj|dzh|j", "j"),
        (r"kh|gh|ck|q|x|c(?![ei])", "k"),
        (r"sch|sh|sz", "s"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"w", "v"),
        (r"z", "s"),
        (r"h", ""),
        (r"[aeiouy]+", ""),
    )
)
DOUBLED = re.compile(r"(.)\1+")
FATHERS = frozenset(("bin", "bint", "binti", "ibn", "ould", "mint"))
SHORT = 4  # letters: shorter parts are compared as they are
ARTICLE, WITH_ARTICLE = "al", 8  # letters of a part that the article may be written together with
TYPED = 6  # letters from which on one wrong, missing or additional letter does not matter
INITIAL = 2  # letters of a given name cut short


def name_parts(words: list[Word]) -> Parts:
    """The parts of a name in plain form; hyphens part them, suffixes do not count, initials stay single letters."""
    names = name_terms()
    parts: list[str] = []
    for word in words:
        for piece in word.text.replace(".", ". ").replace("-", " ").split():
            form = plain(piece)
            suffix = form in names.generations or (form in names.suffixes and piece.isupper() and len(form) > 1)
            if form and not (suffix and parts):
                parts.append(form)
    return tuple(parts)


def joined(parts: Parts) -> str:
    """A name written together: 'fatemi amin' and 'fatemiamin' are one."""
    return "".join(parts)


@lru_cache(maxsize=5_000)
def skeleton(part: str) -> str:
    """The consonants of a name part, spelt in one way, and whether it ends in a vowel: 'zhaparov' is 'japarov'."""
    sounds = part[1:]
    for pattern, sound in SAME_SOUNDS:
        sounds = pattern.sub(sound, sounds)
    first = part[0]
    for pattern, sound in SAME_SOUNDS[:-1]:
        found = pattern.match(part)
        if found and sound:
            first = sound
            break
    opening = "a" if first in "aeiouy" else first
    return DOUBLED.sub(r"\1", opening + sounds) + ("+" if part[-1] in "aeiouyh" else "")


@lru_cache(maxsize=5_000)
def spelling_keys(part: str) -> tuple[str, ...]:
    """Keys of which two spellings of one name part share at least one."""
    if len(part) < SHORT:
        return (part,)
    sounds = skeleton(part)
    keys = [part, f"={sounds}"] if len(sounds.rstrip("+")) > 1 else [part]
    keys.append(DOUBLED.sub(r"\1", part))  # 'Sissi'
    if part.startswith(ARTICLE) and len(part) >= WITH_ARTICLE:
        keys.append(part.removeprefix(ARTICLE))  # 'Albusaidi' for 'Al Busaidi'
    if len(part) >= TYPED:
        keys += sorted({f"-{part[:i]}{part[i + 1 :]}" for i in range(1, len(part))} | {f"-{part}"})
    return tuple(keys)


@lru_cache(maxsize=10_000)
def same_part(a: str, b: str) -> bool:
    """Whether two name parts are one: equal, an initial of the other, or spelt a little differently."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return short == long[0]
    if len(short) == 2:  # 'Kh. Tariq' for 'Khawaja Tariq'
        return len(long) > SHORT and long.startswith(short)
    return not set(spelling_keys(a)).isdisjoint(spelling_keys(b))


def content(parts: Parts) -> list[str]:
    """The parts that are neither particles nor initials."""
    particles = name_terms().particles
    return [part for part in parts if part not in particles and len(part) > 1]


def fits(short: Parts, full: Parts) -> bool:
    """Whether ``short`` is a shorter form of ``full``: its parts are found there, in order, one of them at an end."""
    telling = content(short)
    if len(short) > len(full) or not telling or other_father(short, full):
        return False
    hits = list(positions(short, full))
    if len(hits) < len(short):
        return False
    last = max(i for i, part in enumerate(full) if len(part) > 1)
    if len(short) == 1:  # 'Mahmoud' is not Mohammed Salem, though 'Salim' is
        return short[0] in full or hits[0] >= last
    return len(telling) > 1 or hits[-1] >= last or hits[0] == 0


def other_father(a: Parts, b: Parts) -> bool:
    """Whether two names say whose child it is and do not agree: 'Salim bin Hamad', 'Salim bin Saad bin Hamad'."""
    both = len(a) > 2 and len(b) > 2 and a[1] in FATHERS and b[1] in FATHERS
    return both and not same_part(a[2], b[2])


def positions(short: Parts, full: Parts) -> Iterator[int]:
    """Where the parts of ``short`` are found in ``full``, in order; ends at the first that is missing."""
    at = 0
    for part in short:
        while at < len(full) and not same_part(part, full[at]):
            at += 1
        if at == len(full):
            return
        yield at
        at += 1


def fuller(parts: Parts, than: Parts) -> bool:
    """Whether ``parts`` say more than another form of the name: more parts, or an initial written out."""
    if len(parts) != len(than):
        return len(parts) > len(than)
    return any(len(short) <= INITIAL < len(long) for long, short in zip(parts, than, strict=True))
