"""Records in other forms: one exporter a format, all behind ``base.Exporter``, chosen in ``formats``."""
