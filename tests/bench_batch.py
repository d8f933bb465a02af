"""How fast many articles are read, and in how much memory: ratios of things measured side by side in one run.

(a) articles a second of dipextract in one process over those of the bare ``nlp.pipe`` of the complete trained pipeline;
(b) two worker processes over one;
(c) peak memory of ``dipextract batch`` at ten times the articles over that at once;
(d) share of time of each pipe.

The texts are a sample of the corpora named on the command line (JSON lines, also gzipped), the same one each time;
without any they are made of the paragraphs of seeds/. (a) and (d) count processor time, (b) counts time on the clock.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import spacy

import dipextract
from dipextract.assemble import assemble
from dipextract.batch.article import Article
from dipextract.batch.engine import LocalEngine
from dipextract.batch.extractor import Extraction, create
from dipextract.batch.pipes import run_pipe
from dipextract.batch.process import ONE_THREAD
from dipextract.batch.run import portions
from dipextract.batch.worker import Setup
from dipextract.pipeline import AFTER_TRAINED, BEFORE_TRAINED, make_doc

SEED = 20240503
SEEDS = Path(__file__).parent.parent / "seeds"
COMMAND = str(Path(sys.executable).with_name("dipextract"))
BLOCK = 25


def corpus_texts(files: list[Path]) -> list[str]:
    """The texts of all articles in ``files``, shuffled."""
    found = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            found += [json.loads(line)["text"] for line in lines if line.strip()]
    random.Random(SEED).shuffle(found)
    return found


def seed_texts() -> Iterator[str]:
    """Texts of paragraphs of the seeds, without end."""
    chance = random.Random(SEED)
    articles = [path.read_text("utf-8").split("\n\n") for path in sorted(SEEDS.glob("*.txt"))]
    while True:
        paragraphs = list(chance.choice(articles))
        chance.shuffle(paragraphs)
        yield "\n\n".join(paragraphs)


def texts(files: list[Path], number: int) -> list[str]:
    """``number`` texts."""
    known = corpus_texts(files) if files else []
    return known[:number] if len(known) >= number else [*known, *islice(seed_texts(), number - len(known))]


def articles(found: list[str]) -> list[Article]:
    """The same as articles."""
    return [Article(name=str(n), content=text, stem=str(n), path=str(n)) for n, text in enumerate(found)]


def blocks(found: list[str]) -> list[list[str]]:
    """Small runs of texts, to measure in turns what is compared."""
    return [found[start : start + BLOCK] for start in range(0, len(found), BLOCK)]


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """How long ``work`` takes."""
    start = clock()
    work()
    return clock() - start


def serve(kind: str) -> None:
    """Be a process that reads lists of texts and answers how much processor time each took it."""
    work: Callable[[list[str]], object]
    if kind == "shares":
        return shares(json.loads(sys.stdin.readline()))
    if kind == "bare":
        bare = spacy.load(dipextract.DEFAULT_MODEL)
        work = lambda block: list(bare.pipe(block))  # noqa: E731
    else:
        read = create(Extraction())
        work = lambda block: read(articles(block))  # noqa: E731
    for line in sys.stdin:
        block = json.loads(line)
        print(seconds(lambda block=block: work(block), time.process_time), flush=True)  # type: ignore[misc]


def against_the_bare_pipeline(found: list[str]) -> None:
    """(a)"""
    environments = {"ours": ONE_THREAD, "bare": {}, "bare, one thread": ONE_THREAD}
    servers = {
        name: subprocess.Popen(
            [sys.executable, __file__, "--serve", name[:4]],
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name, environment in environments.items()
    }
    spent = Counter[str]()
    for number, block in enumerate(blocks(found)):
        for name, server in servers.items():
            assert server.stdin
            assert server.stdout
            print(json.dumps(block), file=server.stdin, flush=True)
            took = float(server.stdout.readline())
            spent[name] += took if number else 0  # the first fills the caches
    for server in servers.values():
        server.communicate()
    rates = {name: (len(found) - BLOCK) / spent[name] for name in spent}
    for name in ("bare", "bare, one thread"):
        told = f"{rates['ours']:.1f} articles/s, {name} {rates[name]:.1f}"
        print(f"{'(a) one process : ' + name:42}{rates['ours'] / rates[name]:.2f}   {told}")


def two_against_one(found: list[str]) -> None:
    """(b)"""
    setup = Setup(create, Extraction())
    engines = {jobs: LocalEngine(setup, jobs=jobs) for jobs in (1, 2)}
    work = list(portions(articles(found)))
    for jobs, engine in engines.items():  # load
        for promise in [engine.submit(work[0]) for _ in range(2 * jobs)]:  # type: ignore[arg-type]
            promise.result()

    def read(engine: LocalEngine, some: list[list[Article]]) -> None:
        for promise in [engine.submit(portion) for portion in some]:
            promise.result()

    spent = Counter[int]()
    for start in range(0, len(work), 16):
        for jobs, engine in engines.items():
            some: list[list[Article]] = work[start : start + 16]  # type: ignore[assignment]
            spent[jobs] += seconds(lambda some=some, engine=engine: read(engine, some), time.perf_counter)  # type: ignore[misc]
    for engine in engines.values():
        engine.close()
    told = f"{len(found) / spent[2]:.1f} articles/s, one {len(found) / spent[1]:.1f}"
    print(f"(b) two processes : one                   {spent[1] / spent[2]:.2f}   {told}")


def peak_memory(found: list[str], folder: Path) -> int:
    """The megabytes of the largest process of a run over ``found``."""
    corpus, out = folder / "corpus.jsonl", folder / "out.jsonl"
    corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in found), "utf-8")
    command = [COMMAND, "batch", str(corpus), "-o", str(out), "--jobs", "1", "--force"]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(run.pid, 0)  # with what it has waited for itself
    return usage.ru_maxrss // 1024


def memory(found: list[str]) -> None:
    """(c)"""
    with tempfile.TemporaryDirectory() as folder:
        few, many = (peak_memory(found[:number], Path(folder)) for number in (len(found) // 10, len(found)))
    name = f"(c) {len(found):,} articles : {len(found) // 10:,}, peak memory"
    print(f"{name:42}{many / few:.2f}   {many} MB, {few} MB")


def shares(found: list[str]) -> None:
    """(d)"""
    nlp = dipextract.load()
    ours = {f"dipextract_{name}" for name in (*BEFORE_TRAINED, *AFTER_TRAINED)}
    spent = Counter[str]()

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = work()
        spent[name] += time.process_time() - start
        return result

    for block in blocks(found):
        docs = timed("tokens and head", lambda block=block: [make_doc(nlp, text) for text in block])  # type: ignore[misc]
        for name, pipe in nlp.pipeline:
            docs = timed(name, lambda pipe=pipe, docs=docs: run_pipe(pipe, docs))  # type: ignore[misc]
        timed("record", lambda docs=docs, block=block: [assemble(*pair).to_json() for pair in zip(docs, block)])  # type: ignore[misc]  # noqa: B905
    total = sum(spent.values())
    trained = sum(spent[name] for name in nlp.pipe_names if name not in ours)
    print(f"(d) of {1000 * total / len(found):.0f} ms an article, trained pipes {100 * trained / total:.0f} %")
    for name in spent:
        kind = "ours" if name in ours or name not in nlp.pipe_names else "trained"
        print(f"    {name:26}{kind:8}{1000 * spent[name] / len(found):7.1f} ms{100 * spent[name] / total:6.1f} %")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--serve", choices=("bare", "ours", "shares"), help=argparse.SUPPRESS)
    parser.add_argument("corpus", nargs="*", type=Path, help="JSON lines with a text each")
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="for (a), (b) and (d) (300)")
    parser.add_argument("--memory", type=int, default=5000, metavar="N", help="for (c); 0 leaves it out (5000)")
    args = parser.parse_args()
    if args.serve:
        return serve(args.serve)
    found = texts(args.corpus, max(args.articles, args.memory))
    kind = "articles of the corpus" if args.corpus else "articles made of seeds/"
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    print(f"{args.articles} {kind}, {sum(map(len, found[: args.articles])) // args.articles:,} characters each")
    against_the_bare_pipeline(found[: args.articles])
    two_against_one(found[: args.articles])
    if args.memory:
        memory(found[: args.memory])
    command = [sys.executable, __file__, "--serve", "shares"]
    measured = json.dumps(found[: args.articles])
    subprocess.run(command, env={**os.environ, **ONE_THREAD}, input=measured, text=True, check=True)


if __name__ == "__main__":
    main()
