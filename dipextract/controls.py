"""Characters that must not reach a terminal or a line reader as they are: one definition for JSON and for people.

ESC and its kin move the cursor or change the screen, the bidirectional overrides show text in another order than it
has, and U+2028/U+2029 end a line for some readers. Lone surrogates cannot be written at all.
"""

from __future__ import annotations

import re

C0 = "\x00-\x1f"
DELETE_AND_C1 = "\x7f-\x9f"
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
SEPARATORS = "\u2028\u2029"
SURROGATES = "\ud800-\udfff"
BYTE_ORDER_MARK = "\ufeff"

UNSAFE_IN_JSON = re.compile(f"[{DELETE_AND_C1}{BIDI}{SEPARATORS}]")
UNSAFE_ON_SCREEN = re.compile(f"[{C0}{DELETE_AND_C1}{BIDI}{SEPARATORS}{SURROGATES}{BYTE_ORDER_MARK}]")
LONE_SURROGATE = re.compile(f"[{SURROGATES}]")


def escape_json(text: str) -> str:
    """JSON ``text`` with the unsafe characters inside its strings as ``\\uXXXX``: the same value to every JSON reader.

    C0 controls are not looked for: JSON strings cannot hold them, and outside strings they are the layout.
    """
    return UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def visible(text: str) -> str:
    """``text`` on one line, white space as single spaces and unsafe characters in a form that can be seen."""
    return UNSAFE_ON_SCREEN.sub(_escape, " ".join(text.split()))


def visible_name(name: str) -> str:
    """A file's name or what a user typed: like ``visible``, but white space stays and line ends are seen as well."""
    return UNSAFE_ON_SCREEN.sub(_escape, name)


def without_surrogates(text: str) -> str:
    """``text`` with U+FFFD for lone surrogates, which are no characters and cannot be encoded; of the same length."""
    return LONE_SURROGATE.sub("\ufffd", text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
