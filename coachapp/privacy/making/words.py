"""``python -m coachapp.privacy.making.words``: the dictionaries in ``assets/words/``.

Dutch from the OpenTaal list (Debian's ``wdutch``), English from SCOWL (``wamerican`` and
``wbritish``); licences stand beside them in ``assets/words/README.md``.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import marisa_trie

import assets

_SOURCES = {"nl": ("dutch",), "en": ("american-english", "british-english")}
_FOLDER = Path("/usr/share/dict")
_ROMAN = re.compile(r"[MDCLXVI]+")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"'s?$")


def read(language: str) -> tuple[set[str], set[str]]:
    """The words in lower case, and those with a capital."""
    plain: set[str] = set()
    proper: set[str] = set()
    for source in _SOURCES[language]:
        for word in (_FOLDER / source).read_text(encoding="utf-8").split():
            for part in word.split("-"):
                if not _WORD.fullmatch(part) or len(part) == 1:
                    continue
                if part.islower():
                    plain.add(part)
                elif part == word and not _ROMAN.fullmatch(part):
                    proper.add(_POSSESSIVE.sub("", part))
    return plain, proper


def main() -> int:
    """Write two tries for each language."""
    for language in _SOURCES:
        for kind, words in zip(("plain", "proper"), read(language), strict=True):
            trie = marisa_trie.Trie(sorted(words))
            trie.save(str(assets.path("words", f"{kind}_{language}.marisa")))
            print(f"{kind}_{language}: {len(words)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
