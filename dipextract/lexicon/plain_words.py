"""Word lists of the TOML lexicons that are compared in plain form: lower case, no diacritics, dots or apostrophes."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ValidationError
from pydantic_core import PydanticCustomError

from dipextract.lexicon.load import HERE, LexiconError, line_of, read_toml
from dipextract.word_view import plain

M = TypeVar("M", bound=BaseModel)


def checked_list(value: Any) -> Any:
    """``value``, unless it is a list that holds a word twice."""
    if isinstance(value, list):
        for i, word in enumerate(value):
            if word in value[:i]:
                raise PydanticCustomError("twice", "{word} stands there twice", {"word": f'"{word}"'})
    return value


def checked_word(word: str) -> str:
    """``word``, unless it is not in plain form and could never be found."""
    if plain(word) != word or not word.strip():
        raise PydanticCustomError("plain", '{word} should be "{plain}"', {"word": f'"{word}"', "plain": plain(word)})
    return word


PlainWord = Annotated[str, AfterValidator(checked_word)]
PlainWords = Annotated[frozenset[PlainWord], BeforeValidator(checked_list)]


def read_words(name: str, model: type[M]) -> M:
    """The TOML lexicon ``name`` as a ``model``; LexiconError names the file and the line of the word that is wrong."""
    path = HERE / name
    try:
        return model.model_validate(read_toml(name))
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"]))
        needle = str(problem.get("ctx", {}).get("word") or problem["loc"][-1])
        line = line_of(path.read_text("utf-8"), needle)
        raise LexiconError(f"{path}, line {line}: {where}: {problem['msg']}") from error
