"""What can go wrong in ways a user can mend: the message says what, and what to do."""

from __future__ import annotations


class DipextractError(Exception):
    """Base of all errors that dipextract raises on purpose."""


class ReadError(DipextractError):
    """A file that cannot be read as text: the message is the reason, without the file's name."""


class OutputError(DipextractError):
    """Output that cannot be written; the message names it."""


class GoldError(DipextractError):
    """A gold annotation or a file of records that cannot be used; the message names file and line."""


class ModelMissingError(DipextractError):
    """A trained pipeline that is not installed, or is not of use here."""
