"""Many articles: where they come from, who reads them, and how nothing is lost on the way.

``sources`` finds articles, ``engine`` (or ``dask_engine``) has ``extractor`` read them in other processes, ``run``
keeps the order, ``journal`` remembers what is done.
"""
