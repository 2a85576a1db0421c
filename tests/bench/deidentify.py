"""One anonymizer on texts, in a process of its own: ``deidentify.py NAME < in.jsonl > out.json``.

``NAME`` is ours, presidio or deduce. A line in is ``{"text", "language", "known"}``. The answer
holds the spans of each text, the CPU-seconds that reading them took, how long it took to be ready
after the imports, and the resident memory in MB.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

Find = Callable[[str, str, list[str]], list[tuple[int, int, str]]]


def ours() -> Callable[[], Find]:
    """The product's own, as its worker uses it."""
    from coachapp.privacy.cleaning import Anonymizer, Wishes
    from coachapp.privacy.finding.engine import Engine
    from coachapp.privacy.finding.known import KnownName

    def ready() -> Find:
        anonymizer = Anonymizer(Engine())
        return lambda text, language, known: [
            (f.start, f.end, f.type.value)
            for f in anonymizer.find(
                text, language, Wishes(known=tuple(KnownName(name) for name in known))
            )
        ]

    return ready


def presidio() -> Callable[[], Find]:
    """Presidio as it comes, with blank pipelines: no spaCy model can be had offline."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": k, "model_name": k} for k in ("nl", "en")])
            self.nlp = {k: spacy.blank(k) for k in ("nl", "en")}

    def ready() -> Find:
        nlp = Blank()
        registry = RecognizerRegistry(supported_languages=["nl", "en"])
        registry.load_predefined_recognizers(languages=["nl", "en"], nlp_engine=nlp)
        engine = AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=["nl", "en"])
        return lambda text, language, _known: [
            (int(r.start), int(r.end), r.entity_type) for r in engine.analyze(text, language)
        ]

    return ready


def deduce() -> Callable[[], Find]:
    """deduce as it comes; Dutch only."""
    from deduce import Deduce

    def ready() -> Find:
        engine = Deduce()

        def find(text: str, _language: str, known: list[str]) -> list[tuple[int, int, str]]:
            metadata: dict[str, Any] = {}
            if known:
                from deduce.person import Person

                first, _, last = known[0].partition(" ")
                metadata["patient"] = Person(first_names=[first], surname=last or None)
            found = engine.deidentify(text, metadata=metadata).annotations
            return [(int(a.start_char), int(a.end_char), str(a.tag)) for a in found]

        return find

    return ready


def main() -> int:
    """Read all texts, answer once."""
    rows = [json.loads(line) for line in sys.stdin]
    load = {"ours": ours, "presidio": presidio, "deduce": deduce}[sys.argv[1]]()
    begin = time.perf_counter()
    find = load()
    load_s = time.perf_counter() - begin
    for row in rows[:5]:
        find(row["text"], row["language"], row["known"])
    begin = time.process_time()
    spans = [find(row["text"], row["language"], row["known"]) for row in rows]
    cpu_s = time.process_time() - begin
    n_words = sum(len(re.findall(r"\S+", row["text"])) for row in rows)
    answer = {
        "spans": spans,
        "cpu_s": cpu_s,
        "n_words": n_words,
        "load_s": load_s,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
