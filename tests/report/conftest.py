"""The fixtures of the command's tests are used here, too."""

from tests.cli.conftest import article, quiet, run

__all__ = ["article", "quiet", "run"]
