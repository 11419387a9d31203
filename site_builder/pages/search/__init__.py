"""Search: a page with everything from A to Z and, where Pagefind is installed, an index for words.

Nothing is imported here, for a build with nothing to do asks only whether Pagefind is there.
"""
