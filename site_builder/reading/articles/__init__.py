"""Articles: Markdown files with front matter, read and checked."""
