"""``python -m dipextract.train.origins``: the model of names' origins, learnt anew (``dipextract/origins``).

The names are the titles of Wikipedia's articles on people with the nationality of their categories, as the package
name2nat 0.5 collected them (NaNa, 2020, of English Wikipedia, CC BY-SA), and names of Faker's locales (MIT). The model
is a multinomial logistic regression over pieces of words, by Adagrad (Duchi, Hazan and Singer 2011).
"""

from __future__ import annotations

import importlib.util
import pickle
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from dipextract.lexicon.geography import country_names
from dipextract.lexicon.keys import name_key
from dipextract.origins import MODEL, Origins
from dipextract.origins.features import features, row_of
from dipextract.origins.groups import read_groups
from dipextract.train import names as locales

ROWS = 1 << 14  # of the table of features
EACH = 2500  # names of a class
FEW, LEAST = 30, 100  # names without which there is no class; as many as a small class counts for at most
ALONE = (0.3, 0.1)  # of the names the last word, and the first one, are learnt by themselves too
HELD_BACK = 20  # every so many-th name measures
EPOCHS, BATCH, RATE = 10, 2048, 0.15
FAKED = 600  # names of a locale
NAME = re.compile(r"[\w .'’-]+")
# What the collection calls nationalities, and ours or none: 'Georgian' may be of the American state.
WORDED: dict[str, str | None] = {
    "Aruban": None,
    "Basque": "ES",
    "Bermudian": None,
    "Botswana": "BW",
    "Breton": "FR",
    "Catalan": "ES",
    "Congolese": "CD",
    "Croat": "HR",
    "Dane": "DK",
    "Dominican": "DO",
    "English": "GB",
    "Equatoguinean": "GQ",
    "Faroese": "DK",
    "Finn": "FI",
    "Georgian": None,
    "Gibraltarian": None,
    "Guinean": "GN",
    "Korean": "KR",
    "Manx": "GB",
    "Pole": "PL",
    "Serb": "RS",
    "Slovene": "SI",
    "Sotho": "LS",
    "Syriac": None,
    "Tamil": "LK",
    "Tibetan": None,
    "Tobagonian": "TT",
    "Turk": "TR",
    "Welsh": "GB",
}

Names = dict[str, list[str]]  # by class
Rows = list[list[int]]  # of each name


def collected() -> dict[str, set[str]]:
    """The names of the collection by country's code. Raises FileNotFoundError where name2nat is not installed."""
    spec = importlib.util.find_spec("name2nat")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the names: pip install --no-deps name2nat==0.5.1")
    path = Path(spec.submodule_search_locations[0]) / "name2nats.pkl"
    found: dict[str, set[str]] = defaultdict(set)
    stored: dict[str, list[str]] = pickle.loads(path.read_bytes())
    for title, nationalities in stored.items():
        worded = nationalities[0] if len(nationalities) == 1 else ""
        code = WORDED[worded] if worded in WORDED else own_code(worded)
        name = re.split(r"\s*\(|,", title)[0].strip()
        if code and " " in name and NAME.fullmatch(name):
            found[code].add(name)
    return found


def own_code(nationality: str) -> str | None:
    """The code of the country of a nationality word."""
    place = country_names().get(name_key(nationality))
    return place.code if place else None


def faked() -> dict[str, set[str]]:
    """Names of Faker's locales by country's code."""
    found: dict[str, set[str]] = defaultdict(set)
    for locale in locales.LOCALES:
        found["KE" if locale == "sw" else locale[-2:]] |= {name.full for name in locales.draw(locale, FAKED)}
    return found


def by_class(chance: random.Random) -> Names:
    """As many names of each class, evenly of its countries."""
    sources = (collected(), faked())
    pools: dict[str, list[list[str]]] = defaultdict(list)
    for code in sorted(set().union(*sources)):
        names = sorted(set().union(*(source.get(code, set()) for source in sources)))
        chance.shuffle(names)
        pools[read_groups().own_class(code)].append(names)
    return {
        kind: [
            name
            for pool in lists
            for name in pool[: max(EACH // len(lists), EACH - sum(map(len, others(lists, pool))))]
        ]
        for kind, lists in pools.items()
        if sum(map(len, lists)) >= FEW
    }


def others(lists: list[list[str]], pool: list[str]) -> list[list[str]]:
    """The equal shares of all lists but ``pool``."""
    return [names[: EACH // len(lists)] for names in lists if names is not pool]


def with_parts(names: list[str], chance: random.Random) -> list[str]:
    """The names and, of some, the last or first word alone."""
    found = list(names)
    for name in names:
        words = name.split()
        found += [words[-1]] if chance.random() < ALONE[0] else []
        found += [words[0]] if chance.random() < ALONE[1] else []
    return found


def rows_of(name: str) -> list[int]:
    """The rows of a name's features."""
    return sorted({row_of(feature, ROWS) for feature in features(name)})


def table(rows: Rows) -> csr_matrix:
    """The features of names, a name a line, each line of length 1."""
    sizes = np.array([len(found) for found in rows])
    values = np.repeat(1 / np.sqrt(sizes), sizes).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    return csr_matrix((values, np.concatenate(rows), starts), shape=(len(rows), ROWS))


class Regression:
    """The model while it is learnt."""

    def __init__(self, classes: int) -> None:
        self.weights = np.zeros((ROWS, classes), dtype=np.float32)
        self.squares = np.full((ROWS, classes), 1e-6, dtype=np.float32)

    def learn(self, lines: csr_matrix, wanted: NDArray[np.int64], worth: NDArray[np.float32]) -> None:
        """One step by a batch: the names' features, their classes and what each name counts for."""
        scores = lines @ self.weights
        error = np.exp(scores - scores.max(1, keepdims=True))
        error /= error.sum(1, keepdims=True)
        error[np.arange(len(wanted)), wanted] -= 1
        gradient = lines.T @ (error * (worth / len(wanted))[:, None])
        self.squares += gradient**2
        self.weights -= RATE * gradient / np.sqrt(self.squares)


def learn(names: Names, chance: random.Random) -> Origins:
    """The model of ``names``."""
    classes = {kind: k for k, kind in enumerate(sorted(names))}
    drawn = [
        (row, classes[kind]) for kind in classes for name in with_parts(names[kind], chance) if (row := rows_of(name))
    ]
    lines, wanted = table([row for row, _ in drawn]), np.array([k for _, k in drawn])
    count = np.bincount(wanted, minlength=len(classes))
    worth = (1 / np.maximum(count, LEAST))[wanted].astype(np.float32)
    worth /= worth.mean()
    model, order = Regression(len(classes)), list(range(len(wanted)))
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            model.learn(lines[batch], wanted[batch], worth[batch])
    return quantized(model, classes)


def quantized(model: Regression, classes: dict[str, int]) -> Origins:
    """The weights as whole numbers, by class of its own scale."""
    centred = model.weights - model.weights.mean(1, keepdims=True)
    scale = (np.abs(centred).max(0) / 127).astype(np.float32)
    return Origins(np.round(centred / scale).astype(np.int8), scale, classes, read_groups())


def measure(model: Origins, held: Names, chance: random.Random) -> dict[str, Any]:
    """How often a held-back name's own class is the likeliest of all, and likelier than another one by chance."""
    first = apart = total = 0
    for kind, names in held.items():
        for name in names:
            found, own = model.odds(name), model.classes[kind]
            if found is None:
                continue
            other = chance.choice([k for k in model.classes.values() if k != own])
            total += 1
            first += int(found.argmax()) == own
            apart += bool(found[own] > found[other])
    return {"held_back_names": total, "first_of_all": round(first / total, 3), "of_two": round(apart / total, 3)}


def main() -> None:
    """Collect, learn, measure, write."""
    chance = random.Random(0)
    names = by_class(chance)
    held = {kind: found[::HELD_BACK] for kind, found in names.items()}
    kept = {kind: [name for k, name in enumerate(found) if k % HELD_BACK] for kind, found in names.items()}
    model = learn(kept, chance)
    np.savez_compressed(MODEL, weights=model.weights, scale=model.scale, classes=np.array(list(model.classes)))
    card = {
        "description": "How much likelier a name is in some countries than in the average one",
        "data": [
            "titles of English Wikipedia's articles on people (CC BY-SA): NaNa, of name2nat 0.5.1",
            "names of Faker's locales (MIT)",
        ],
        "names": sum(map(len, kept.values())),
        "classes": len(model.classes),
        "figures": measure(model, held, chance),
    }
    srsly.write_json(MODEL.with_suffix(".json"), card)
    print(card["figures"])


if __name__ == "__main__":
    main()
