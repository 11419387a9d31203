"""Builds the site: `python build.py`. Everything is in site_builder/; this hands over to its command line."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (an editor may have an older one)
    sys.exit("This needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

if __name__ == "__main__":
    try:
        from site_builder.cli import main

        sys.exit(main())
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("site_builder"):
            raise
        sys.exit(
            f"The package “{missing.name}” is not installed. Run `make site`, or:\n"
            "    python -m pip install --require-hashes -r requirements.txt"
        )
