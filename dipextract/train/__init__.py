"""How the trained pipeline that dipextract brings along is made: ``make train``. Nothing else imports this package."""
