"""``python -m dipextract.batch``: a worker process; ``process.Worker`` starts it."""

from dipextract.batch.worker import main

main()
